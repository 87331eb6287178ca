import { Duration, Validations } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { keys, noticePrefix, staffPrefix } from '../../lambdas/adapters/dynamodb/table.ts'
import { outboxHours } from '../../lambdas/contract/outbox.ts'
import type { Environment } from '../environments.ts'

/**
 * What the outbox is fed: bookings, what is to be told besides, what offices announce, who works there. A slot in a rush wakes
 * nobody.
 */
const told = [
  { SK: { S: FilterRule.isEqual(keys.booking('').SK) } },
  { SK: { S: FilterRule.beginsWith(noticePrefix) } },
  { PK: { S: FilterRule.isEqual(keys.openings) } },
  { PK: { S: FilterRule.beginsWith(staffPrefix) } },
]

/** Seconds of mails in one batch: with what it takes to wait for a busy service, well within the function's time. */
const batchSeconds = 30

/**
 * Feeds the function `outbox` from the table's stream. One instance runs at a time and keeps the pace of the mails; a
 * batch that finds it at work waits, which Lambda does not count as a try. The function waits out what passes, and puts
 * aside what can never be told and what it has waited for long enough; only a batch that it could not work on for half a
 * day (a crash at every try) goes to the dead-letter queue, where it is kept for two weeks.
 */
export class Outbox extends Construct {
  /** What could not be told. */
  readonly failed: Queue

  constructor(
    scope: Construct,
    id: string,
    { mailsPerSecond }: Environment,
    { outbox, table }: { outbox: IFunction; table: Table },
  ) {
    super(scope, id)
    const streamArn = table.tableStreamArn
    if (!streamArn) throw new Error('The table has no stream')
    const failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    this.failed = failed
    Validations.of(failed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue of the stream.',
    })
    // The construct's own grant would list the streams of every table.
    outbox.addToRolePolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((verb) => `dynamodb:${verb}`),
        resources: [streamArn],
      }),
    )
    new EventSourceMapping(this, 'Feed', {
      target: outbox,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: told.map((Keys) => FilterCriteria.filter({ dynamodb: { Keys } })),
      batchSize: Math.min(1000, Math.max(1, Math.floor(mailsPerSecond * batchSeconds))),
      maxBatchingWindow: Duration.seconds(2),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // No number of tries ends it, however fast they fail: only its age does.
      maxRecordAge: Duration.hours(outboxHours.record),
      onFailure: new SqsDlq(failed),
    })
  }
}
