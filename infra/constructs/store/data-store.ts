import { Stack } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { tableDefinition } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Environment } from '../../environments.ts'
import { type FunctionTarget, setVariables } from '../functions/set-variables.ts'
import { removalPolicy } from '../per-environment.ts'
import { type StoreUser, statementsOf, storeAccess } from './store-access.ts'

const stringAttribute = (name: string) => ({ name, type: AttributeType.STRING })

/** The one table, as `lambdas/adapters/dynamodb/core/table.ts` defines it, and the rights on it. */
export class DataStore extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: stringAttribute(tableDefinition.partitionKey),
      sortKey: stringAttribute(tableDefinition.sortKey),
      timeToLiveAttribute: tableDefinition.timeToLive,
      stream: StreamViewType[tableDefinition.stream],
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.#key(environment),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: environment.restoreDays,
      },
      ...(environment.warmThroughput && {
        warmThroughput: {
          readUnitsPerSecond: environment.warmThroughput.reads,
          writeUnitsPerSecond: environment.warmThroughput.writes,
        },
      }),
      deletionProtection: environment.keepData,
      removalPolicy: removalPolicy(environment),
    })
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(tableDefinition.indexes))
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: stringAttribute(partitionKey),
        sortKey: stringAttribute(sortKey),
        projectionType: ProjectionType.ALL,
      })
  }

  grantAccess(target: FunctionTarget): void {
    setVariables(target, 'store', { TABLE_NAME: this.table.tableName })
    const access = storeAccess[target.name as StoreUser]
    for (const { actions, partitionKeys } of statementsOf(access))
      target.lambda.addToRolePolicy(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [this.table.tableArn],
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys } },
        }),
      )
    if (access.scan)
      target.lambda.addToRolePolicy(
        new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [this.table.tableArn] }),
      )
    if (access.index)
      target.lambda.addToRolePolicy(
        new PolicyStatement({
          actions: ['dynamodb:Query'],
          resources: [`${this.table.tableArn}/index/${access.index}`],
        }),
      )
  }

  /**
   * Whoever may use the table may use its key, but only through DynamoDB: so the functions need no right on the key,
   * and none of them can decrypt anything with it directly.
   */
  #key(environment: Environment): Key {
    const key = new Key(this, 'Key', {
      description: `Encrypts the table of ${environment.name}`,
      enableKeyRotation: true,
      removalPolicy: removalPolicy(environment),
    })
    const { account, region } = Stack.of(this)
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughDynamoDbOnly',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `dynamodb.${region}.amazonaws.com` },
        },
      }),
    )
    return key
  }
}
