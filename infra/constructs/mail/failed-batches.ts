import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IEventSourceDlq, IFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { outboxDays } from '../../../lambdas/contract/notification/outbox.ts'
import type { Environment } from '../../environments.ts'
import { removalPolicy } from '../per-environment.ts'

/**
 * Batches of the table's stream that Lambda gave up, whole, each with what Lambda knows of why; `npm run replay` tells them. A
 * bucket and not a queue: a queue would be sent a pointer into the stream, which forgets after a day, and with it where a
 * moved booking stood. The records hold what the table holds, so they are under its key, and go for good after some days.
 */
export class FailedBatches extends Construct {
  readonly bucket: Bucket
  readonly #keyArn: string

  constructor(scope: Construct, id: string, environment: Environment, { encryptionKey }: Pick<Table, 'encryptionKey'>) {
    super(scope, id)
    if (!encryptionKey) throw new Error('The table has no key of its own')
    this.#keyArn = encryptionKey.keyArn
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      // Without versions, so that what is deleted is gone.
      lifecycleRules: [{ expiration: Duration.days(outboxDays.failedBatch) }],
      removalPolicy: removalPolicy(environment),
      autoDeleteObjects: !environment.keepData,
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'It is empty unless the outbox was down for half a day; and who may read it may read the table, whose reads leave no log either.',
    })
  }

  /**
   * Lets what the mapping of a function gives up end here. CDK's own destination would also let the function read and delete.
   * @returns the destination, for `onFailure`
   */
  failureDestinationFor(source: IFunction): IEventSourceDlq {
    const { account, region } = Stack.of(this)
    const { bucketArn } = this.bucket
    // In this account only: a bucket that was deleted could be made again by anybody.
    const conditions = { StringEquals: { 's3:ResourceAccount': account } }
    for (const statement of [
      // All of it, though it writes under `aws/lambda/` only: Lambda makes no mapping for a role that may put less.
      { actions: ['s3:PutObject'], resources: [`${bucketArn}/*`], conditions },
      { actions: ['s3:ListBucket'], resources: [bucketArn], conditions },
      {
        actions: ['kms:GenerateDataKey'],
        resources: [this.#keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
      },
    ])
      source.addToRolePolicy(new PolicyStatement(statement))
    this.#acknowledgeWildcard(source)
    return { bind: () => ({ destination: bucketArn }) }
  }

  #acknowledgeWildcard({ grantPrincipal }: IGrantable): void {
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)
    if (!Construct.isConstruct(grantPrincipal)) throw new Error('The function has no role of its own')
    Validations.of(grantPrincipal).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
      reason:
        'Lambda names each batch by mapping, shard, time and chance, and asks for the right to the whole bucket, which holds nothing else.',
    })
  }
}
