import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf } from '../../../infra/constructs/functions/bundles.ts'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { startKms } from '../../../infra/local/kms/start.ts'
import { openTable } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { bookingItem } from '../../../lambdas/adapters/dynamodb/core/items.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { type FunctionName, functions, variablesOf } from '../../../lambdas/contract/functions.ts'
import { originKeyHeader } from '../../../lambdas/contract/http/origin-key.ts'
import { deadLetterMetric } from '../../../lambdas/contract/notification/outbox.ts'
import { completedTaskMetric, scheduledTaskNames } from '../../../lambdas/contract/operations/scheduled-tasks.ts'
import { startScratchEngine } from '../../support/aws/engine.ts'
import { tangerang } from '../../support/fixtures/office.ts'
import { appOf, named } from '../cloud.ts'

/*
 * What Lambda will load, made by the very synthesis: minified, as an ES module, out of reach of node_modules. What works
 * from source may still fail here.
 */

const names = Object.keys(functions) as FunctionName[]
const siteOrigin = 'https://antrian.example'
const bundles = new Map<string, string>()
const variables: Record<string, string> = {
  SITE_ORIGIN: siteOrigin,
  ORIGIN_KEYS: 'before,shown,after',
  TABLE_NAME: 'bundles',
}
const stops: (() => Promise<void>)[] = []
let folder: string
let endpoints: Record<string, string>

describe('what Lambda will load', () => {
  beforeAll(async () => {
    const { app, stacks, folder: made } = appOf([named('dev')], { bundle: ['dev'] })
    folder = made
    const { service } = stacks[0] ?? {}
    if (!service) throw new Error('no stack')
    app.synth()
    for (const [id, { Properties }] of Object.entries(
      Template.fromStack(service).findResources('AWS::Lambda::Function'),
    )) {
      const name = names.find((one) => id.startsWith(`Functions${one}Function`))
      const asset = String(Properties.Code.S3Key).replace('.zip', '')
      if (name) bundles.set(name, join(app.outdir, `asset.${asset}`, 'index.mjs'))
    }
    const engine = await startScratchEngine()
    const kms = await startKms({ file: join(folder, 'keys.json') })
    stops.push(engine.stop, kms.close)
    endpoints = { AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint, AWS_ENDPOINT_URL_KMS: kms.endpoint }
    Object.assign(variables, {
      NIK_KEY_ID: kms.nikKeyId,
      NIK_KEY_VERSION: '1',
      PROOF_KEY_IDS: kms.proofKeyId,
      USER_POOL_ID: 'ap-southeast-3_none',
      USER_POOL_CLIENT_ID: 'none',
      USER_POOL_CLIENT_SECRET: 'none',
      MAIL_SENDER: 'antrian@contoh.id',
      MAILS_PER_SECOND: '100',
      STAFF_MFA: 'optional',
    })
    process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
    const table = openTable('bundles')
    await ensureTable(table.client, table.name)
    const [{ nikDigest }] = booking.applicants
    const slot = { quota: 1, remaining: 0, claims: { [booking.id]: { n: 1, at: booking.claimedAt, h: 'x' } } }
    const lock = { bookingId: booking.id, account: 'budi', freeFrom: '2031-01-16' }
    const officer = { ...keys.grant('budi', 'officer', 'tangerang'), role: 'officer', office: 'tangerang' }
    for (const Item of [
      { ...keys.office(tangerang.id), ...tangerang },
      bookingItem(booking),
      officer,
      { ...keys.slot(booking), ...slot },
      { ...keys.lock(nikDigest), ...lock },
    ])
      await table.client.send(new PutCommand({ TableName: table.name, Item }))
    table.client.destroy()
  })

  afterAll(async () => {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB
    await Promise.all(stops.map((stop) => stop()))
    // They go with a process that ends by itself, as a synthesis does; a test worker is ended.
    if (bundles.size > 0) rmSync(dirname(bundleOf('tasks')), { recursive: true })
  })

  const booking = {
    id: '7k4m2p9xa5c8t3n6r1v0',
    office: 'tangerang',
    date: '2030-12-16',
    time: '08:00',
    status: 'ACTIVE',
    account: 'budi',
    applicants: [
      {
        fullName: 'Budi',
        birthDate: '1990-05-17',
        kind: 'new',
        nikMasked: '••••••••••••0001',
        nikDigest: 'd',
        nikSealed: '1.s',
      },
    ],
    createdAt: Date.parse('2026-12-01T12:00:00+07:00'),
    claimedAt: Date.parse('2026-12-01T12:00:00+07:00'),
    requestDigest: 'x',
  } as const

  /** Calls a bundle with exactly the variables its function will have. */
  function call(name: FunctionName, event: unknown): Promise<{ answer: unknown; output: string[] }> {
    const own = Object.fromEntries(variablesOf(name).map((variable) => [variable, variables[variable] ?? '']))
    const aws = {
      AWS_REGION: 'ap-southeast-3',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      ...endpoints,
      AWS_LAMBDA_FUNCTION_VERSION: '7',
    }
    return new Promise((resolve, reject) => {
      const child = execFile(
        process.execPath,
        [join(import.meta.dirname, '../call-bundle.ts'), bundles.get(name) ?? ''],
        { env: { ...own, ...aws }, cwd: folder, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => (error ? reject(new Error(stderr.slice(-800))) : resolve(outputOf(stdout))),
      )
      child.stdin?.end(JSON.stringify(event))
    })
  }

  function outputOf(stdout: string): { answer: unknown; output: string[] } {
    const lines = stdout.trim().split('\n')
    return { ...JSON.parse(lines.pop() ?? ''), output: lines }
  }

  const request = (routeKey: string, more: object = {}) => ({
    version: '2.0',
    routeKey,
    rawPath: routeKey.split(' ')[1],
    headers: { 'accept-language': 'id', [originKeyHeader]: 'shown' },
    requestContext: {
      requestId: 'r1',
      http: { method: routeKey.split(' ')[0] },
      authorizer: { jwt: { claims: { sub: 'budi', username: 'budi', token_use: 'access' } } },
    },
    ...more,
  })

  const source = (name: FunctionName): Buffer => readFileSync(bundles.get(name) ?? '')

  describe('the bundles', () => {
    it('are there for every function', () => {
      expect([...bundles.keys()].sort()).toEqual([...names].sort())
    })

    it.each(['accounts', 'calendar', 'bookings', 'proof', 'admin', 'desk', 'board'] as const)(
      '%s loads and answers what is no route of it with problem details',
      async (name) => {
        const { answer } = await call(name, request('ANY /api/{unknown+}'))
        expect(answer).toMatchObject({ statusCode: 404, headers: { 'content-type': 'application/problem+json' } })
      },
    )

    it('refuse who asks past the edge, and log no key', async () => {
      const past = request('GET /api/offices', { headers: { [originKeyHeader]: 'guessed-by-somebody' } })
      const { answer, output } = await call('calendar', past)
      expect(answer).toMatchObject({ statusCode: 403, body: expect.stringContaining('"forbidden"') })
      expect(JSON.stringify(output)).not.toMatch(/guessed|shown/)
      // By which a new version is known (infra/constructs/functions/rollout.ts).
      expect(output.filter(Boolean).map((line) => JSON.parse(line))).toMatchObject([
        { version: '7', code: 'forbidden' },
      ])
    })

    it('proof prints a PDF, fonts and all', async () => {
      const event = request('GET /api/bookings/{id}/proof.pdf', { pathParameters: { id: booking.id } })
      const { answer } = (await call('proof', event)) as { answer: { statusCode: number; body: string } }
      expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true })
      expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    })

    it('desk prints the day’s list for an officer', async () => {
      const event = request('GET /api/desk/offices/{office}/days/{date}', {
        pathParameters: { office: 'tangerang', date: booking.date },
        headers: { accept: 'application/pdf', [originKeyHeader]: 'after' },
      })
      const { answer } = (await call('desk', event)) as { answer: { statusCode: number; body: string } }
      expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/pdf' } })
      expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    })

    it('tasks does each of its tasks, and says so in a line that CloudWatch reads as a metric', async () => {
      for (const task of scheduledTaskNames) {
        const { answer, output } = await call('tasks', { task })
        expect(answer).toEqual({ count: 0 })
        const [line] = output.filter((one) => one !== '').map((one) => JSON.parse(one))
        expect(line).toMatchObject({ task, table: 'bundles', [completedTaskMetric(task)]: 0 })
        const [{ Dimensions, Metrics }] = line._aws.CloudWatchMetrics
        expect([Dimensions, Metrics]).toEqual([[['table']], [{ Name: completedTaskMetric(task), Unit: 'Count' }]])
      }
    })

    it('rekey looks at every NIK, and has nothing to do where all are of the ring in use', async () => {
      expect((await call('rekey', {})).answer).toEqual({ rewritten: 0, left: 0, finished: true })
    })

    it('invariants checks the table, and says so in a line that CloudWatch reads as metrics', async () => {
      const { answer, output } = await call('invariants', {})
      const metrics = { invariantsBroken: 0, slots: 1, bookings: 1, locks: 1 }
      expect(answer).toEqual(metrics)
      const [line] = output.filter((one) => one !== '').map((one) => JSON.parse(one))
      expect(line).toMatchObject({ ...metrics, table: 'bundles' })
      const [{ Namespace, Dimensions, Metrics }] = line._aws.CloudWatchMetrics
      expect([Namespace, Dimensions]).toEqual(['AntrianPaspor', [['table']]])
      expect(Metrics.map(({ Name }: { Name: string }) => Name)).toEqual(Object.keys(metrics))
    })

    it('outbox reads a batch of the stream', async () => {
      const record = { dynamodb: { SequenceNumber: '1', Keys: { SK: { S: 'BOOKING' } } } }
      expect((await call('outbox', { Records: [record] })).answer).toEqual({ batchItemFailures: [] })
    })

    it('outbox puts aside what it cannot read, and says so in a line that CloudWatch reads as a metric', async () => {
      const [PK, SK] = [{ S: 'NOTICES#budi' }, { S: 'NOTICE#unheard-of' }]
      const dynamodb = { SequenceNumber: '1', Keys: { PK, SK }, NewImage: { PK, SK, notice: { M: {} } } }
      const { answer, output } = await call('outbox', { Records: [{ dynamodb }] })
      expect(answer).toEqual({ batchItemFailures: [] })
      const [line] = output.filter((one) => one !== '').map((one) => JSON.parse(one))
      expect(line).toMatchObject({ table: 'bundles', [deadLetterMetric]: 1 })
      const [{ Dimensions, Metrics }] = line._aws.CloudWatchMetrics
      expect([Dimensions, Metrics]).toEqual([[['table']], [{ Name: deadLetterMetric, Unit: 'Count' }]])
    })

    it('messages words a confirmation mail', async () => {
      const { answer } = await call('messages', {
        triggerSource: 'CustomMessage_SignUp',
        userName: 'budi',
        request: { codeParameter: '{####}', usernameParameter: null, userAttributes: { locale: 'id', name: 'Budi' } },
        response: { smsMessage: null, emailMessage: null, emailSubject: null },
      })
      expect(JSON.stringify(answer)).toContain(siteOrigin)
      expect(JSON.stringify(answer)).toContain('{####}')
    })
  })

  describe('a bundle holds only what its function needs', () => {
    const fonts = 'Roboto-Regular.ttf'

    it.each(names)('%s', (name) => {
      const code = source(name)
      const prints = name === 'proof' || name === 'desk'
      expect(code.includes(fonts)).toBe(prints)
      expect(gzipSync(code).length).toBeLessThan(prints ? 1_100_000 : 300_000)
    })
  })
})
