import {
  type AttributeDefinition,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { createGateway } from '../../../infra/local/gateway/gateway.ts'
import { listen } from '../../../infra/local/gateway/loopback.ts'
import { functionEnvironment } from '../../../infra/local/lambda/all-functions.ts'
import { InvocationTimeout } from '../../../infra/local/lambda/running-function.ts'
import { freePort } from '../../../infra/local/run/ports.ts'
import {
  type EnvironmentVariable,
  type FunctionName,
  functions,
  resources,
} from '../../../lambdas/contract/functions.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { cloudOf, type Properties } from '../cloud.ts'

/* What the local run really does, beside what CloudFormation is told: neither may drift from the other. */

const cloud = cloudOf('dev')

describe('the gateway of the local run', () => {
  const origins: Properties[] = cloud.one('AWS::CloudFront::Distribution').DistributionConfig.Origins
  const keyHeader = origins.find(({ DomainName }) => JSON.stringify(DomainName).includes('execute-api'))
    ?.OriginCustomHeaders[0].HeaderName
  let origin: string
  let close: () => Promise<void>
  let called: string | undefined
  let shown: string | undefined
  let signedIn = false
  let fault: Error | undefined

  beforeAll(async () => {
    const port = await freePort()
    origin = `http://localhost:${port}`
    const gateway = createGateway({
      siteOrigin: origin,
      originKey: 'shown by the edge',
      authorize: () => (signedIn ? { sub: 'budi' } : undefined),
      invoke: async (name, event) => {
        called = name
        if (fault) throw fault
        shown = (event as { headers: Record<string, string> }).headers[keyHeader]
        return { statusCode: 200 }
      },
      pages: async () => ({ status: 404, headers: {}, body: Buffer.alloc(0) }),
      local: async () => undefined,
    })
    close = (await listen(gateway, port)).close
  })
  afterAll(() => close())

  /** Function that answers a call, or the status with which it is refused before. */
  async function answering(key: string): Promise<string | number> {
    called = undefined
    const [method = '', path = ''] = key.split(' ')
    const { status } = await fetch(`${origin}${path.replace(/\{[^}]+\}/g, 'x1')}`, { method })
    return called ?? status
  }

  const laid = cloud
    .all('AWS::ApiGatewayV2::Route')
    .map(([, route]) => route)
    .filter(({ RouteKey }) => !String(RouteKey).startsWith('ANY '))

  it.each(laid.map((route) => [String(route.RouteKey), route] as const))(
    '%s asks for a session, and leads to a function, as in the cloud',
    async (key, route) => {
      const integration = cloud.properties(route.Target['Fn::Join'][1][1].Ref)
      const behind = cloud.nameBehind(integration.IntegrationUri)
      signedIn = false
      expect(await answering(key)).toBe(route.AuthorizationType === 'JWT' ? 401 : behind)
      signedIn = true
      expect(await answering(key)).toBe(behind)
    },
  )

  it('shows its key under the name that CloudFront does, in place of what a caller wrote', async () => {
    await fetch(`${origin}/api/offices`, { headers: { [keyHeader]: 'mine' } })
    expect(shown).toBe('shown by the edge')
  })

  it.each([
    ['took too long asks to come again', new InvocationTimeout('slow'), 503, 'busy', '5'],
    ['crashed says so, and not how', new Error('kept secret'), 500, 'internal', null],
  ])('of a function that %s', async (_, thrown, status, code, retryAfter) => {
    fault = thrown
    const answer = await fetch(`${origin}/api/offices`)
    fault = undefined
    expect(answer.status).toBe(status)
    expect(answer.headers.get('retry-after')).toBe(retryAfter)
    const said = await answer.text()
    expect(JSON.parse(said)).toMatchObject({ code })
    expect(said).not.toContain(thrown.message)
  })

  it('knows no route that the cloud does not', async () => {
    signedIn = true
    expect(await answering('GET /api/nothing')).toBe(404)
    expect(await answering('PATCH /api/offices')).toBe(404)
  })
})

describe('the functions of the local run', () => {
  const names = Object.keys(functions) as FunctionName[]
  const variables = Object.fromEntries(
    Object.values(resources)
      .flat()
      .map((variable) => [variable, variable]),
  ) as Record<EnvironmentVariable, string>
  const nowhere = { dynamodb: '', cognito: '', ses: '', kms: '' }

  it.each(names)('%s finds the variables of the cloud and none besides, but what the SDK reads', (name) => {
    const own = Object.keys(functionEnvironment(name, variables, nowhere)).filter(
      (variable) => !variable.startsWith('AWS_'),
    )
    const inCloud = Object.keys(cloud.properties(cloud.functionId(name)).Environment?.Variables ?? {})
    expect(own.sort()).toEqual(inCloud.sort())
  })

  it('are those of the cloud', () => {
    const ids = cloud.all('AWS::Lambda::Function').flatMap(([id]) => /^Functions([a-z]+)Function/.exec(id)?.[1] ?? [])
    expect(ids.sort()).toEqual([...names].sort())
  })
})

describe('the table of the local run', () => {
  let engine: Awaited<ReturnType<typeof startScratchEngine>>
  let client: DynamoDBClient
  const TableName = 'drift'

  beforeAll(async () => {
    engine = await startScratchEngine()
    client = new DynamoDBClient({ endpoint: engine.endpoint })
    await ensureTable(client, TableName)
  })
  afterAll(async () => {
    client.destroy()
    await engine.stop()
  })

  const sorted = (definitions: readonly AttributeDefinition[] = []) =>
    definitions.toSorted((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName)))
  const shape = ({ IndexName, KeySchema, Projection }: Properties) => ({ IndexName, KeySchema, Projection })

  it('has the keys, index, stream and time to live of the cloud', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    const { TimeToLiveDescription: passing } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
    const inCloud = cloud.one('AWS::DynamoDB::Table')
    expect(Table?.KeySchema).toEqual(inCloud.KeySchema)
    expect(sorted(Table?.AttributeDefinitions)).toEqual(sorted(inCloud.AttributeDefinitions))
    expect(Table?.GlobalSecondaryIndexes?.map(shape)).toEqual(inCloud.GlobalSecondaryIndexes.map(shape))
    expect(Table?.StreamSpecification?.StreamViewType).toBe(inCloud.StreamSpecification.StreamViewType)
    expect(passing?.AttributeName).toBe(inCloud.TimeToLiveSpecification.AttributeName)
  })
})
