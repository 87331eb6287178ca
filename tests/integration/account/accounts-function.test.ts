import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureTable } from '../../../infra/local/aws/ensure-table.ts'
import { startKms } from '../../../infra/local/kms/start.ts'
import { openTable } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { originKeyHeader } from '../../../lambdas/contract/http/origin-key.ts'
import { type AccountsService, hourMs, startAccountsService, testPassword } from '../../support/aws/accounts-service.ts'
import { addGrant } from '../../support/test-bed/grants.ts'

/*
 * The deployed function itself, against the accounts service and the database engine: what a browser sends and gets.
 */

let accounts: AccountsService
let kms: Awaited<ReturnType<typeof startKms>>
let folder: string
let handler: (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>
const logged: string[] = []

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0)
  vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)))
  accounts = await startAccountsService()
  folder = await mkdtemp(join(tmpdir(), 'antrian-accounts-'))
  kms = await startKms({ file: join(folder, 'keys.json') })
  const { endpoint, userPoolId, clientId, clientSecret } = accounts.service
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: accounts.engine.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
    TABLE_NAME: 'antrian',
    USER_POOL_ID: userPoolId,
    USER_POOL_CLIENT_ID: clientId,
    USER_POOL_CLIENT_SECRET: clientSecret,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_SES: accounts.mailbox.endpoint,
    NIK_KEY_ID: kms.nikKeyId,
    NIK_KEY_VERSION: '1',
    STAFF_MFA: 'optional',
    MAIL_SENDER: 'Antrian Paspor <antrian@contoh.id>',
    // The SDK takes a limit that is used up for throttling, and would try again for seconds.
    AWS_MAX_ATTEMPTS: '1',
  })
  await ensureTable(new DynamoDBClient({}), 'antrian')
  ;({ handler } = (await import('../../../lambdas/functions/accounts.ts')) as unknown as { handler: typeof handler })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await kms.close()
  await accounts.stop()
  await rm(folder, { recursive: true, force: true })
})

type CallOptions = {
  body?: object
  cookies?: string[]
  claims?: Record<string, string>
  headers?: Record<string, string>
}

async function call(routeKey: string, { body, cookies, claims, headers }: CallOptions = {}) {
  const [method = '', path = ''] = routeKey.split(' ')
  const event = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      origin: 'https://antrian.example',
      [originKeyHeader]: 'shown by the edge',
      ...headers,
    },
    cookies: cookies ?? [],
    requestContext: {
      requestId: 'r-1',
      http: { method, path },
      ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
    },
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  const answer = await handler(event, {} as Context)
  return {
    status: answer.statusCode,
    body: answer.body ? JSON.parse(answer.body) : undefined,
    raw: answer.body ?? '',
    cookies: answer.cookies ?? [],
  }
}

const person = {
  username: 'Budi',
  email: 'budi@contoh.id',
  password: testPassword,
  fullName: 'Budi Santoso',
  phone: '0812-3456-7890',
}
const tokenOf = (cookie = '') => cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'))
const logIn = (credentials: object = { username: 'budi', password: testPassword }) =>
  call('POST /api/session', { body: credentials })
const refresh = (cookie = '') => call('POST /api/session/refresh', { cookies: [`refresh=${tokenOf(cookie)}`] })

test('sign up, confirm, log in, refresh, log out', async () => {
  expect(await call('POST /api/accounts', { body: person })).toMatchObject({
    status: 201,
    body: { username: 'budi', confirmation: 'sent' },
  })
  expect(await call('POST /api/accounts', { body: person })).toMatchObject({
    status: 409,
    body: { code: 'username-taken' },
  })
  expect(await logIn()).toMatchObject({ status: 403, body: { code: 'not-confirmed' }, cookies: [] })
  const confirmation = { username: 'budi', code: accounts.code() }
  expect(await call('POST /api/accounts/confirmation', { body: confirmation })).toMatchObject({
    status: 200,
    body: { username: 'budi', confirmed: true },
  })
  expect(await call('POST /api/accounts/confirmation', { body: confirmation })).toMatchObject({
    status: 422,
    body: { code: 'wrong-code' },
  })

  const started = await logIn({ username: ' BUDI ', password: testPassword })
  expect(started).toMatchObject({ status: 200, body: { username: 'budi', fullName: 'Budi Santoso', roles: [] } })
  const [access = '', refreshCookie = ''] = started.cookies
  expect(access).toMatch(/^access=[\w.-]+; Path=\/; Max-Age=900; HttpOnly; Secure; SameSite=Strict$/)
  expect(refreshCookie).toMatch(
    /^refresh=[\w-]+; Path=\/api\/session; Max-Age=28800; HttpOnly; Secure; SameSite=Strict$/,
  )
  for (const cookie of started.cookies) expect(started.raw).not.toContain(tokenOf(cookie))

  const claims = decodeJwt(tokenOf(access)) as Record<string, string>
  const { sub = '' } = claims
  const table = openTable('antrian')
  await addGrant(table, { account: sub, username: 'budi', role: 'admin', scope: 'tangerang' })
  await addGrant(table, { account: sub, username: 'budi', role: 'national', scope: 'national' })
  expect(await call('GET /api/session', { claims })).toMatchObject({
    status: 200,
    body: { fullName: 'Budi Santoso', roles: [{ role: 'admin', office: 'tangerang' }, { role: 'national' }] },
  })

  const refreshed = await refresh(refreshCookie)
  expect(refreshed).toMatchObject({ status: 200, body: { username: 'budi' } })
  expect(refreshed.cookies).toHaveLength(2)
  expect(tokenOf(refreshed.cookies[1])).not.toBe(tokenOf(refreshCookie))

  const ended = await call('DELETE /api/session', { cookies: [`refresh=${tokenOf(refreshed.cookies[1])}`] })
  expect(ended).toMatchObject({ status: 204, body: undefined })
  expect(ended.cookies).toEqual([
    'access=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    'refresh=; Path=/api/session; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
  ])
  for (const cookie of [refreshCookie, refreshed.cookies[1]])
    expect(await refresh(cookie)).toMatchObject({ status: 401, body: { code: 'not-signed-in' }, cookies: [] })
})

/** The next call of the accounts service fails with a fault of this name. */
const injectFault = (name: string) =>
  vi
    .spyOn(CognitoIdentityProviderClient.prototype, 'send')
    .mockImplementationOnce(() => Promise.reject(Object.assign(new Error('kept private'), { name })))
const faults = () => logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error')

test('logging out ends the session in the browser even when it cannot be revoked, and the fault is logged', async () => {
  const { cookies } = await logIn()
  for (const fault of ['InternalErrorException', 'TooManyRequestsException']) {
    const before = faults().length
    injectFault(fault)
    const ended = await call('DELETE /api/session', { cookies: [`refresh=${tokenOf(cookies[1])}`] })
    expect(ended.status).toBe(204)
    expect(ended.cookies.map((cookie) => cookie.slice(0, cookie.indexOf(';')))).toEqual(['access=', 'refresh='])
    for (const cookie of ended.cookies) expect(cookie).toContain('Max-Age=0')
    expect(faults()).toHaveLength(before + 1)
    expect(faults().at(-1)).toMatchObject({ during: 'revoke' })
    expect(JSON.stringify(faults().at(-1))).toContain(fault)
  }
})

test('logging in over a session ends it; a failed login does not', async () => {
  const first = await logIn()
  const cookies = [`refresh=${tokenOf(first.cookies[1])}`]
  await call('POST /api/session', { body: { username: 'budi', password: 'Wrong-2026' }, cookies })
  const refreshed = await refresh(first.cookies[1])
  expect(refreshed.status).toBe(200)

  const over = [`refresh=${tokenOf(refreshed.cookies[1])}`]
  const second = await call('POST /api/session', { body: { username: 'budi', password: testPassword }, cookies: over })
  expect(second.status).toBe(200)
  expect((await refresh(refreshed.cookies[1])).status).toBe(401)
  expect((await refresh(second.cookies[1])).status).toBe(200)
})

test('a mail that could not be sent: the person can ask again, and the fault is logged', async () => {
  for (const [route, body, status] of [
    ['POST /api/accounts', { ...person, username: 'fajar' }, 201],
    ['POST /api/accounts/confirmation/resend', { username: 'fajar' }, 200],
    ['POST /api/accounts/password/forgot', { username: 'fajar' }, 200],
  ] as const) {
    const before = faults().length
    injectFault('CodeDeliveryFailureException')
    expect((await call(route, { body })).status).toBe(status)
    expect(faults()).toHaveLength(before + 1)
    expect(faults().at(-1)).toMatchObject({ fault: 'CodeDeliveryFailureException' })
  }
})

test('logging out without a session is fine; refreshing without one is not', async () => {
  expect((await call('DELETE /api/session')).status).toBe(204)
  expect(await call('POST /api/session/refresh')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  expect(await refresh('refresh=nonsense;')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
})

test('a wrong password, an unknown user and a name that can be none are the same answer', async () => {
  const answers = await Promise.all([
    logIn({ username: 'budi', password: 'Wrong-2026' }),
    logIn({ username: 'nobody', password: 'Wrong-2026' }),
    logIn({ username: 'no body', password: 'Wrong-2026' }),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
})

test('locked out after repeated failures', async () => {
  for (let attempt = 1; attempt <= 5; attempt++) await logIn({ username: 'locked', password: 'Wrong-2026' })
  expect(await logIn({ username: 'locked', password: 'Wrong-2026' })).toMatchObject({
    status: 429,
    body: { code: 'too-many-attempts' },
  })
})

test('a forgotten password: new one by code, and every session is over', async () => {
  const before = await logIn()
  accounts.advance(1)
  expect(await call('POST /api/accounts/password/forgot', { body: { username: 'budi' } })).toMatchObject({
    status: 200,
    body: { username: 'budi', code: 'sent' },
  })
  const reset = (more: object) =>
    call('POST /api/accounts/password/reset', {
      body: { username: 'budi', code: accounts.code(), password: 'Baru-2026-x', ...more },
    })
  const wrong = accounts.code() === '000000' ? '000001' : '000000'
  expect(await reset({ code: wrong })).toMatchObject({ status: 422, body: { code: 'wrong-code' } })
  expect(await reset({})).toMatchObject({ status: 200, body: { username: 'budi', changed: true } })
  expect(await refresh(before.cookies[1])).toMatchObject({ status: 401 })
  accounts.advance(1)
  expect((await logIn({ username: 'budi', password: 'Baru-2026-x' })).status).toBe(200)
})

/**
 * Signing up tells that a username is taken, as it must. Resetting a password tells an expired code from a wrong one,
 * which helps the person whose mail came late and nobody else for more than the hour a code is good.
 */
test('no answer tells whether an account exists, however often somebody asks', async () => {
  const signUp = async (username: string) => {
    await call('POST /api/accounts', { body: { ...person, username, email: `${username}@contoh.id` } })
    return accounts.code()
  }
  const code = await signUp('gita-confirmed')
  await call('POST /api/accounts/confirmation', { body: { username: 'gita-confirmed', code } })
  const wrong = await signUp('gita-unconfirmed').then((right) => (right === '000000' ? '000001' : '000000'))

  const asking = {
    'POST /api/session': { password: 'Wrong-2026' },
    'POST /api/accounts/confirmation/resend': {},
    'POST /api/accounts/password/forgot': {},
    'POST /api/accounts/confirmation': { code: wrong },
  }
  const heard = async (username: string) => {
    const answers: string[] = []
    for (const [route, more] of Object.entries(asking))
      for (let attempt = 1; attempt <= 12; attempt++) {
        const { status, raw, cookies } = await call(route, { body: { username, ...more } })
        answers.push(`${route} ${attempt}: ${status} ${raw.replaceAll(username, '<username>')} ${cookies}`)
      }
    return answers
  }
  const unknown = await heard('nobody-here')
  expect(new Set(unknown.map((answer) => answer.split(': ')[1]?.slice(0, 3)))).toEqual(
    new Set(['200', '401', '422', '429']),
  )
  expect(await heard('gita-confirmed')).toEqual(unknown)
  expect(await heard('gita-unconfirmed')).toEqual(unknown)
})

test('resetting the password of an account that does not exist is a wrong code', async () => {
  const body = { username: 'nobody-here', code: '123456', password: testPassword }
  expect(await call('POST /api/accounts/password/reset', { body })).toMatchObject({
    status: 422,
    body: { code: 'wrong-code' },
  })
})

test('a password the accounts service does not take is an error of its field', async () => {
  const spaced = { ...person, username: 'eko', password: `${testPassword} ` }
  expect(await call('POST /api/accounts', { body: spaced })).toMatchObject({
    status: 422,
    body: { code: 'validation-failed', errors: [{ path: 'password', code: 'password' }] },
  })
})

test('an expired code says so', async () => {
  await call('POST /api/accounts', { body: { ...person, username: 'citra' } })
  accounts.advance(24 * hourMs)
  expect(
    await call('POST /api/accounts/confirmation', { body: { username: 'citra', code: accounts.code() } }),
  ).toMatchObject({ status: 422, body: { code: 'expired-code' } })
})

test('the mail is in the language of the page', async () => {
  const english = { 'accept-language': 'en' }
  await call('POST /api/accounts', { body: { ...person, username: 'dewi' }, headers: english })
  expect(accounts.newestMail().html).toContain('/en/konfirmasi/#username=dewi&amp;code=')
  // Without a word about language later on, the one of sign-up stays.
  await call('POST /api/accounts/confirmation/resend', {
    body: { username: 'dewi' },
    headers: { 'accept-language': 'id' },
  })
  expect(accounts.newestMail().html).toContain('https://antrian.example/konfirmasi/#username=dewi&amp;code=')
})

test('no log line holds a name, an address, a password, a code or a token', () => {
  expect(logged.length).toBeGreaterThan(20)
  expect(logged.join('\n')).not.toMatch(
    /budi|santoso|contoh|citra|dewi|fajar|gita|kept private|Paspor-2026|eyJ|"code":"\d/i,
  )
})
