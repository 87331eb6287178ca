import { describe, expect, it } from 'vitest'
import { statementsOf, storeAccess } from '../../../infra/constructs/store/store-access.ts'
import { type FunctionName, functions, variablesOf } from '../../../lambdas/contract/functions.ts'
import { outboxDays, outboxHours } from '../../../lambdas/contract/notification/outbox.ts'
import { Cloud, cloudOf, list, named } from '../cloud.ts'

const environment = named('prod')
const cloud = cloudOf('prod')
const names = Object.keys(functions) as FunctionName[]

/** What neither the client's secret nor a person's own token opens. */
const accountVerbs = [
  'AdminGetUser',
  'AdminSetUserMFAPreference',
  'AdminUpdateUserAttributes',
  'AdminUserGlobalSignOut',
  'ListUsers',
]
/** To find people, and to take a second step off. */
const directoryVerbs = ['AdminGetUser', 'AdminSetUserMFAPreference', 'AdminUserGlobalSignOut']

/** Service → actions, over every statement of the function. */
function actionsOf(name: string): Record<string, string[]> {
  const grantedActions: Record<string, string[]> = {}
  for (const right of new Set(cloud.statementsOf(name).flatMap(({ Action }) => list(Action)))) {
    const [service = '', action = ''] = right.split(':')
    grantedActions[service] = [...(grantedActions[service] ?? []), action].sort()
  }
  return grantedActions
}

/** What each key's part may do with it. */
const keyPermissions: Readonly<Record<string, readonly string[]>> = {
  nikKey: ['Decrypt', 'GenerateDataKeyWithoutPlaintext'],
  proofKey: ['GetPublicKey', 'Sign'],
  proofPublicKey: ['GetPublicKey'],
}
const keysFor = (name: FunctionName): string[] => {
  const ofParts = functions[name].uses.flatMap((part) => keyPermissions[part] ?? [])
  // What is given up lies under the table's key.
  return [...ofParts, ...(name === 'outbox' ? ['GenerateDataKey'] : [])].sort()
}

/** What reading the table's stream takes, besides the rights on the table. */
const ofStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']

describe.each(names)('function %s', (name) => {
  const uses: readonly string[] = functions[name].uses
  const properties = cloud.properties(cloud.functionId(name))

  it('is given exactly the variables of the contract', () => {
    expect(Object.keys(properties.Environment?.Variables ?? {}).sort()).toEqual([...variablesOf(name)].sort())
  })

  it('runs on Node 24, arm64, with a log that is kept as long as the environment says', () => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 512 })
    const log = cloud.properties(properties.LoggingConfig.LogGroup.Ref)
    expect(log.RetentionInDays).toBe(environment.logDays)
  })

  it('may do what its parts need, action by action', () => {
    const access = uses.includes('store') ? storeAccess[name as keyof typeof storeAccess] : undefined
    const actions = access ? statementsOf(access).flatMap((statement) => statement.actions) : []
    expect(actionsOf(name)).toEqual({
      logs: ['CreateLogStream', 'PutLogEvents'],
      ...(access && {
        dynamodb: [
          ...new Set([
            ...actions,
            ...(access.index ? ['Query'] : []),
            ...(access.scan ? ['Scan'] : []),
            ...(name === 'outbox' ? ofStream : []),
          ]),
        ].sort(),
      }),
      ...(uses.includes('accounts') && { 'cognito-idp': accountVerbs }),
      ...(uses.includes('mail') && { ses: ['SendRawEmail'] }),
      ...(uses.includes('directory') && { 'cognito-idp': directoryVerbs }),
      ...(name === 'bounces' && { sqs: ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'] }),
      ...(name === 'outbox' && { s3: ['ListBucket', 'PutObject'] }),
      ...(keysFor(name).length > 0 && { kms: keysFor(name) }),
    })
  })

  it('has no wildcard, neither in an action nor in a resource, and no managed policy', () => {
    const role = cloud.properties(properties.Role['Fn::GetAtt'][0])
    expect(role.ManagedPolicyArns).toBeUndefined()
    for (const { Action, Resource, Effect } of cloud.statementsOf(name)) {
      expect(Effect).toBe('Allow')
      expect(JSON.stringify(Action)).not.toContain('*')
      // Lambda chooses the names of what it gives up.
      if (list(Action).join() === 's3:PutObject') continue
      expect(JSON.stringify(Resource)).not.toContain('*')
    }
  })

  it('reaches the table only under the partition keys of its items', () => {
    const onTable = cloud
      .statementsOf(name)
      .filter(
        ({ Action, Resource }) => list(Action)[0]?.startsWith('dynamodb:') && Resource['Fn::GetAtt']?.[1] === 'Arn',
      )
      // Reading everything knows no keys: `laws` may, which changes nothing, and `rekey`, which nothing calls.
      .filter(({ Action }) => !(['invariants', 'rekey'].includes(name) && Action === 'dynamodb:Scan'))
    for (const { Condition } of onTable)
      expect(list(Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']).length).toBeGreaterThan(0)
    expect(onTable.length > 0).toBe(uses.includes('store'))
  })
})

describe('mail of our own', () => {
  it('goes out from the sender of the environment, under its rules, and from nobody else', () => {
    const [statement] = cloud.statementsOf('accounts').filter(({ Action }) => list(Action).includes('ses:SendRawEmail'))
    expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': environment.sender.address } })
    const resources = list(statement?.Resource)
      .map((resource) => JSON.stringify(resource))
      .sort()
    expect(resources).toHaveLength(2)
    expect(resources[1]).toContain(':identity/antrian-paspor.example"')
    expect(resources[0]).toContain(':configuration-set/antrian-paspor-prod-mail"')
    const { Variables } = cloud.properties(cloud.functionId('accounts')).Environment
    expect(Variables.MAIL_SENDER).toBe('"Antrian Paspor Online" <antrian@antrian-paspor.example>')
  })
})

describe('the keys', () => {
  it.each(['bookings', 'accounts', 'admin', 'desk', 'rekey'])('open nothing but a key ring of NIKs for %s', (name) => {
    const [statement] = cloud.statementsOf(name).filter(({ Action }) => list(Action).includes('kms:Decrypt'))
    expect(statement?.Condition).toEqual({ StringLike: { 'kms:EncryptionContext:purpose': 'NIK#*' } })
  })

  it('of the proofs take one another’s place: the first signs, all are published, and desks can sign with none', () => {
    const turned = new Cloud({ ...environment, proofKeys: [2, 1] })
    const [first, second] = [2, 1].map((number) => {
      const [found] = turned.all('AWS::KMS::Key').filter(([, { Description }]) => Description.endsWith(`key ${number}`))
      return { 'Fn::GetAtt': [found?.[0], 'Arn'] }
    })
    const mayOn = (name: string, action: string) =>
      turned
        .statementsOf(name)
        .filter(({ Action }) => list(Action).includes(action))
        .map(({ Resource }) => Resource)
    for (const name of ['proof', 'outbox', 'desk']) {
      const { PROOF_KEY_IDS } = turned.properties(turned.functionId(name)).Environment.Variables
      expect(PROOF_KEY_IDS).toEqual({ 'Fn::Join': ['', [first, ',', second]] })
      expect(mayOn(name, 'kms:GetPublicKey').flat()).toEqual(expect.arrayContaining([first, second]))
      // Both: while a new version takes over, the one before signs with the other key, and the rights are the role's.
      const maySignWith = mayOn(name, 'kms:Sign').flat()
      expect(maySignWith).toEqual(name === 'desk' ? [] : expect.arrayContaining([first, second]))
    }
  })

  it('sign proofs on P-256 and rotate where KMS can', () => {
    const keys = cloud.all('AWS::KMS::Key').map(([, key]) => key)
    expect(keys.map(({ KeySpec }) => KeySpec ?? 'SYMMETRIC').sort()).toEqual([
      'ECC_NIST_P256',
      'SYMMETRIC',
      'SYMMETRIC',
    ])
    for (const { KeySpec, KeyUsage, EnableKeyRotation } of keys)
      if (KeySpec) expect(KeyUsage).toBe('SIGN_VERIFY')
      else expect(EnableKeyRotation).toBe(true)
  })
})

describe('the outbox', () => {
  const mapping = cloud.one('AWS::Lambda::EventSourceMapping')

  it('is fed what somebody is told of from the table’s stream, nothing else, and from the beginning', () => {
    const [table] = cloud.all('AWS::DynamoDB::Table').map(([id]) => id)
    expect(mapping.EventSourceArn).toEqual({ 'Fn::GetAtt': [table, 'StreamArn'] })
    expect(cloud.nameBehind(mapping.FunctionName)).toBe('outbox')
    expect(mapping.StartingPosition).toBe('TRIM_HORIZON')
    expect(mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      // A booking that was erased has no account: its record would keep once more what was erased.
      { dynamodb: { Keys: { SK: { S: ['BOOKING'] } }, NewImage: { account: { S: [{ exists: true }] } } } },
      { dynamodb: { Keys: { SK: { S: [{ prefix: 'NOTICE#' }] } } } },
      { dynamodb: { Keys: { PK: { S: ['RELEASES'] } } } },
      { dynamodb: { Keys: { PK: { S: [{ prefix: 'STAFF#' }] } } } },
    ])
  })

  it('reports record by record, narrows down what fails, and gives up what it could not work on for half a day', () => {
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
    })
    // A batch fails only when the function cannot work on it at all; then its age ends it, not a count.
    expect(mapping.MaximumRecordAgeInSeconds).toBe(12 * 60 * 60)
    expect(mapping).not.toHaveProperty('MaximumRetryAttempts')
    // The function has put aside long before what it can, and the stream still has what it could not.
    expect(2 * outboxHours.retry).toBeLessThanOrEqual(outboxHours.record)
    expect(2 * outboxHours.record).toBeLessThanOrEqual(24)
  })

  describe('what is given up', () => {
    const [bucketId] = mapping.DestinationConfig.OnFailure.Destination['Fn::GetAtt']
    const bucket = cloud.properties(bucketId)
    const tableKey = cloud.one('AWS::DynamoDB::Table').SSESpecification.KMSMasterKeyId

    it('lies in a private bucket, under the key of the table, and is reached by TLS only', () => {
      expect(bucket.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
      const [{ ServerSideEncryptionByDefault }] = bucket.BucketEncryption.ServerSideEncryptionConfiguration
      expect(ServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: tableKey })
      const policies = cloud.all('AWS::S3::BucketPolicy').map(([, one]) => one)
      const { PolicyDocument } = policies.find(({ Bucket }) => Bucket.Ref === bucketId) ?? {}
      expect(PolicyDocument.Statement).toMatchObject([
        { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ])
    })

    it('goes for good after two weeks, within what was promised; marks of mails outlive it, so that none comes twice', () => {
      expect(bucket.LifecycleConfiguration.Rules).toEqual([{ ExpirationInDays: 14, Status: 'Enabled' }])
      expect(bucket).not.toHaveProperty('VersioningConfiguration')
      // A record is half a day old when it is given up, and S3 deletes a day or two late.
      expect(outboxDays.failedBatch + 3).toBeLessThan(outboxDays.mark)
    })

    it('may be put there by the outbox, in this account only, and neither read nor deleted', () => {
      // The whole bucket: for less, Lambda refuses to make the mapping ("does not have permissions to call PutObject").
      const account = { StringEquals: { 's3:ResourceAccount': { Ref: 'AWS::AccountId' } } }
      const arn = { 'Fn::GetAtt': [bucketId, 'Arn'] }
      const grantedActions = cloud
        .statementsOf('outbox')
        .filter(({ Action }) => /^s3:|DataKey/.test(list(Action).join()))
      expect(grantedActions).toEqual([
        {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [arn, '/*']] },
          Condition: account,
        },
        { Effect: 'Allow', Action: 's3:ListBucket', Resource: arn, Condition: account },
        {
          Effect: 'Allow',
          Action: 'kms:GenerateDataKey',
          Resource: tableKey,
          Condition: { StringEquals: { 'kms:ViaService': 's3.ap-southeast-3.amazonaws.com' } },
        },
      ])
    })
  })

  it('keeps the pace: one instance, and no batch that its time is too short for', () => {
    const outbox = cloud.properties(cloud.functionId('outbox'))
    expect(outbox.ReservedConcurrentExecutions).toBe(1)
    expect(Number(outbox.Environment.Variables.MAILS_PER_SECOND)).toBe(environment.mailsPerSecond)
    expect(mapping.BatchSize / environment.mailsPerSecond).toBeLessThan(outbox.Timeout / 2)
  })

  it('mails from the sender of the environment only', () => {
    const [mail] = cloud.statementsOf('outbox').filter(({ Action }) => list(Action).includes('ses:SendRawEmail'))
    expect(mail?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': environment.sender.address } })
  })
})

describe('the clock', () => {
  it('calls every task as often as the contract says', () => {
    const rules = cloud.all('AWS::Events::Rule').map(([, rule]) => rule)
    const calls = rules
      .filter(({ ScheduleExpression, Targets }) => ScheduleExpression && cloud.nameBehind(Targets[0].Arn) === 'tasks')
      .map(({ ScheduleExpression, Targets }) => {
        expect(Targets).toHaveLength(1)
        return [JSON.parse(Targets[0].Input).task, ScheduleExpression]
      })
    expect(Object.fromEntries(calls)).toEqual({
      sweep: 'rate(1 minute)',
      'no-shows': 'rate(15 minutes)',
      reminders: 'rate(15 minutes)',
      erasure: 'rate(6 hours)',
    })
  })
})

describe('mail that comes back', () => {
  it('is reported to the bus by the mail stack and to the function by the service, for this environment only', () => {
    const destinations = cloud.mail.findResources('AWS::SES::ConfigurationSetEventDestination')
    const [destination] = Object.values(destinations)
    expect(destination?.Properties.EventDestination.MatchingEventTypes).toEqual(['bounce', 'complaint'])
    const [rule] = cloud
      .all('AWS::Events::Rule')
      .map(([, one]) => one)
      .filter(({ EventPattern }) => EventPattern)
    expect(rule?.EventPattern).toMatchObject({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['antrian-paspor-prod-mail'] } } },
    })
    expect(cloud.nameBehind(rule?.Targets[0].Arn)).toBe('bounces')
  })

  it('is kept for two weeks when the function fails with it', () => {
    const { DestinationConfig, Qualifier } = cloud.one('AWS::Lambda::EventInvokeConfig')
    // Of the alias that the rule calls: what is set for the newest version would never be used.
    expect(JSON.stringify(Qualifier)).toContain('FunctionsbouncesLive')
    const queues = Object.fromEntries(cloud.all('AWS::SQS::Queue'))
    const [id] = DestinationConfig.OnFailure.Destination['Fn::GetAtt']
    expect(queues[id]).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true })
    expect(id).toMatch(/^BounceReports/)
  })
})
