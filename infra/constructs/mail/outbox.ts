import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  EventSourceMapping,
  FilterCriteria,
  type IFunction,
  MetricType,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { outboxHours } from '../../../lambdas/contract/notification/outbox.ts'
import type { Environment } from '../../environments.ts'
import { outboxFilters } from '../../stream-filter.ts'
import { FailedBatches } from './failed-batches.ts'

/** Seconds of mails in one batch: with what it takes to wait for a busy service, well within the function's time. */
const batchSeconds = 30

/**
 * Feeds the function `outbox` from the table's stream. One instance runs at a time and keeps the pace of the mails; a
 * batch that finds it at work waits, which Lambda does not count as a try. The function waits out what passes, and puts
 * aside what can never be told and what it has waited for long enough; only a batch that it could not work on for half a
 * day (a crash at every try) is given up, and kept whole for two weeks.
 */
export class Outbox extends Construct {
  /** Name of the bucket of what was given up. */
  readonly failedBatchesBucket: string
  /** What Lambda calls the mapping. */
  readonly eventSourceMappingId: string

  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { outbox, table }: { outbox: IFunction; table: Table },
  ) {
    super(scope, id)
    const streamArn = table.tableStreamArn
    if (!streamArn) throw new Error('The table has no stream')
    const failedBatches = new FailedBatches(this, 'FailedBatches', environment, table)
    this.failedBatchesBucket = failedBatches.bucket.bucketName
    // The construct's own grant would list the streams of every table.
    outbox.addToRolePolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((verb) => `dynamodb:${verb}`),
        resources: [streamArn],
      }),
    )
    const mapping = new EventSourceMapping(this, 'StreamMapping', {
      target: outbox,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: outboxFilters.map((dynamodb) => FilterCriteria.filter({ dynamodb })),
      batchSize: Math.min(1000, Math.max(1, Math.floor(environment.mailsPerSecond * batchSeconds))),
      maxBatchingWindow: Duration.seconds(2),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // No number of tries ends it, however fast they fail: only its age does.
      maxRecordAge: Duration.hours(outboxHours.record),
      onFailure: failedBatches.failureDestinationFor(outbox),
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    })
    this.eventSourceMappingId = mapping.eventSourceMappingId
  }
}
