import { describe, expect, it } from 'vitest'
import { tableDefinition } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { type Cloud, cloudOf, named, type Properties } from '../cloud.ts'

const prod = cloudOf('prod')
const dev = cloudOf('dev')
const keySchema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
]

describe('the table', () => {
  const table = prod.one('AWS::DynamoDB::Table')

  it('is the one of the definition: keys, index, stream, time to live', () => {
    expect(table.KeySchema).toEqual(keySchema(tableDefinition))
    expect(table.StreamSpecification).toEqual({ StreamViewType: tableDefinition.stream })
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: tableDefinition.timeToLive, Enabled: true })
    expect(table.GlobalSecondaryIndexes).toEqual(
      Object.entries(tableDefinition.indexes).map(([IndexName, definition]) => ({
        IndexName,
        KeySchema: keySchema(definition),
        Projection: { ProjectionType: 'ALL' },
      })),
    )
  })

  it('is paid by request and restorable to any second', () => {
    expect(table.BillingMode).toBe('PAY_PER_REQUEST')
    expect(table.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: named('prod').restoreDays,
    })
  })

  it('is encrypted with a key that only DynamoDB may use on behalf of this account', () => {
    expect(table.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' })
    const key = prod.properties(table.SSESpecification.KMSMasterKeyId['Fn::GetAtt'][0])
    const open = key.KeyPolicy.Statement.filter(
      ({ Principal }: { Principal: { AWS: unknown } }) => Principal.AWS === '*',
    )
    expect(open).toHaveLength(1)
    expect(open[0].Condition.StringEquals).toEqual({
      'kms:CallerAccount': { Ref: 'AWS::AccountId' },
      'kms:ViaService': 'dynamodb.ap-southeast-3.amazonaws.com',
    })
  })
})

describe.each(['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::KMS::Key'])('%s', (type) => {
  it('outlives its stack in prod, and goes with it in dev', () => {
    const policies = (cloud: Cloud) =>
      new Set(Object.values(cloud.template.findResources(type)).map(({ DeletionPolicy }) => DeletionPolicy))
    expect(policies(prod)).toEqual(new Set(['Retain']))
    expect(policies(dev)).toEqual(new Set(['Delete']))
  })
})

describe('what the outbox gave up', () => {
  it('outlives its stack in prod, and goes with it in dev; the stack says where it is', () => {
    const [[id, bucket], [, inDev]] = [prod, dev].map((cloud) =>
      Object.entries(cloud.template.findResources('AWS::S3::Bucket')).find(([one]) =>
        one.startsWith('OutboxFailedBatches'),
      ),
    ) as [[string, Properties], [string, Properties]]
    expect([bucket.DeletionPolicy, inDev.DeletionPolicy]).toEqual(['Retain', 'Delete'])
    expect(prod.template.toJSON().Outputs.FailedBatchesBucket.Value).toEqual({ Ref: id })
  })
})

describe('in prod', () => {
  it('neither table nor accounts can be deleted by mistake', () => {
    expect(prod.one('AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(true)
    expect(prod.one('AWS::Cognito::UserPool').DeletionProtection).toBe('ACTIVE')
  })
})
