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
import { keys } from '../../lambdas/adapters/dynamodb/table.ts'

/**
 * Feeds the function `outbox` from the table's stream: only the bookings, so that the slots of a rush wake nobody. A
 * record that fails is handed in again by itself; what fails for good waits in the dead-letter queue for two weeks.
 */
export class Outbox extends Construct {
  /** What could not be told. */
  readonly failed: Queue

  constructor(scope: Construct, id: string, { outbox, table }: { outbox: IFunction; table: Table }) {
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
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { SK: { S: FilterRule.isEqual(keys.booking('').SK) } } } })],
      batchSize: 25,
      maxBatchingWindow: Duration.seconds(2),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(failed),
    })
  }
}
