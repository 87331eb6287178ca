import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { signedInWithMfa } from '../../support/local-run/mfa.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
const callers: Record<string, ApiClient> = {}
beforeAll(async () => {
  // As strict as prod: all staff but one have set up their second step.
  run = await startSeededRun({ env: { STAFF_MFA: 'required' } })
  callers.nobody = apiClient(run.origin)
  callers.budi = await signedInClient(run.origin, 'budi')
  await Promise.all(
    ['petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat'].map(async (username) => {
      callers[username] = await signedInWithMfa(run.origin, username)
    }),
  )
  for (const role of ['admin', 'officer'])
    await callerNamed('pusat').post('/api/admin/offices/bsd/staff', { username: 'warga', role })
  callers[withoutMfa] = await signedInClient(run.origin, 'warga')
})
afterAll(() => run.stop())

/** Admin and officer of BSD, by the password alone. */
const withoutMfa = 'without-mfa-bsd'

const callerNamed = (name: string): ApiClient => callers[name] as ApiClient
const bsd: Record<string, string> = {
  office: 'bsd',
  date: '2026-12-14',
  time: '08:00',
  id: '0'.repeat(20),
  index: '0',
}
const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, field) => bsd[field] ?? field)

/** Who gets past the door of a route at the office BSD; what they get inside is other tests' business. */
const allowed: Record<Route['audience'], readonly string[]> = {
  public: ['nobody', 'budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat', withoutMfa],
  'signed-in': ['budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat', withoutMfa],
  officer: ['petugas-bsd'],
  admin: ['admin-bsd', 'pusat'],
  staff: ['petugas-bsd', 'admin-bsd', 'pusat'],
  national: ['pusat'],
}
const allCallers = allowed.public
/** Where no office stands in the path, what is asked for decides inside: every officer gets past the door. */
const allowedAt = ({ audience, path }: Route): readonly string[] =>
  audience === 'officer' && !path.includes('{office}') ? ['petugas', 'petugas-bsd'] : allowed[audience]
/** What somebody hears who does not get past the door. */
const refusalFor = (caller: string, { audience }: Route): string => {
  if (caller === 'nobody') return 'not-signed-in'
  return caller === withoutMfa && audience !== 'national' ? 'second-step-needed' : 'forbidden'
}
const walk = Object.entries<Route>(routes).flatMap(([name, route]) =>
  // Logging out would end the session that the rest of the walk needs.
  name === 'logOut' ? [] : allCallers.map((caller) => ({ name, caller, route })),
)

describe('every route, for everybody, at the office BSD', () => {
  it.each(walk)('$name for $caller', async ({ name, route, caller }) => {
    const body = route.method === 'GET' ? undefined : {}
    const { status, body: answer } = await callerNamed(caller).send(route.method, filled(route.path), body)
    const turnedAway = status === 401 ? 'not-signed-in' : status === 403 ? 'forbidden' : undefined
    // Open to all, but what it needs is the refresh cookie; without one this is its answer, not the door's.
    const isItsAnswer = name === 'refreshSession' && caller === 'nobody'
    if (allowedAt(route).includes(caller)) expect(turnedAway).toBe(isItsAnswer ? 'not-signed-in' : undefined)
    else expect(answer.code).toBe(refusalFor(caller, route))
  })
})

describe('the door', () => {
  const forged = (claims: object) =>
    ['{"alg":"none","typ":"JWT"}', JSON.stringify(claims), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.')

  it.each([
    ['no token at all', 'Bearer '],
    ['garbage', 'Bearer abc.def.ghi'],
    [
      'an unsigned token that claims to be an admin',
      `Bearer ${forged({ sub: 'x', username: 'admin', token_use: 'access', 'cognito:groups': ['admin'] })}`,
    ],
  ])('stays shut for %s', async (_, authorization) => {
    const { status, body } = await apiClient(run.origin).get('/api/bookings', { authorization })
    expect([status, body.code]).toEqual([401, 'not-signed-in'])
  })

  it('opens for the same token as a bearer header', async () => {
    const authorization = `Bearer ${callerNamed('budi').cookies.get('access')}`
    expect((await apiClient(run.origin).get('/api/session', { authorization })).body).toMatchObject({
      username: 'budi',
    })
  })

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a sibling site', { origin: 'http://localhost:1' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ])('lets no write in from %s', async (_, headers) => {
    const { status, body } = await callerNamed('budi').send('POST', '/api/bookings', {}, headers)
    expect([status, body.code]).toEqual([403, 'forbidden'])
  })

  it('lets a write in from its own pages', async () => {
    const { status } = await callerNamed('budi').send(
      'POST',
      '/api/bookings',
      {},
      { origin: run.origin, 'sec-fetch-site': 'same-origin' },
    )
    expect(status).toBe(422)
  })

  const ofStaff = Object.entries<Route>(routes).filter(([, { audience }]) => !/^(public|signed-in)$/.test(audience))

  it.each(ofStaff)('gives the admin of Tangerang no more by roles in body or query: %s at BSD', async (_, route) => {
    const roles = {
      role: 'national',
      roles: [{ role: 'national' }],
      grants: [{ role: 'national' }],
      office: 'tangerang',
    }
    const query = '?office=tangerang&role=national'
    const body = route.method === 'GET' ? undefined : roles
    const { status, body: answer } = await callerNamed('admin').send(route.method, filled(route.path) + query, body)
    expect([status, answer.code]).toEqual([403, 'forbidden'])
  })

  it.each(ofStaff)('gives the admin of Tangerang no more by a token with other claims: %s at BSD', async (_, route) => {
    const [header = '', payload = '', signature = ''] = (callerNamed('admin').cookies.get('access') ?? '').split('.')
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), 'cognito:groups': ['national'] }
    const altered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    for (const token of [altered, forged(claims)]) {
      const authorization = `Bearer ${token}`
      const body = route.method === 'GET' ? undefined : {}
      const { status } = await apiClient(run.origin).send(route.method, filled(route.path), body, { authorization })
      expect(status).toBe(401)
    }
  })
})
