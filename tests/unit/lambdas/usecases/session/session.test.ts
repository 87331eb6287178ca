import { expect, test } from 'vitest'
import type { SessionView } from '../../../../../lambdas/contract/http/schemas.ts'
import type { MfaPolicy } from '../../../../../lambdas/domain/session/mfa.ts'
import { clearedCookies, refreshTokenOf, sessionCookies } from '../../../../../lambdas/http/session-cookies.ts'
import { resetPassword } from '../../../../../lambdas/usecases/account/reset-password.ts'
import { signUp } from '../../../../../lambdas/usecases/account/sign-up.ts'
import type { AccountService, Grant, Profile } from '../../../../../lambdas/usecases/ports.ts'
import { logIn } from '../../../../../lambdas/usecases/session/log-in.ts'
import { logOut } from '../../../../../lambdas/usecases/session/log-out.ts'
import { refreshSession } from '../../../../../lambdas/usecases/session/refresh-session.ts'
import { showSession } from '../../../../../lambdas/usecases/session/show-session.ts'

const profile: Profile = { username: 'budi', fullName: 'Budi Santoso', email: 'budi@contoh.id', locale: 'id' }
const tokens = { access: 'a1', refresh: 'r1', account: 'sub-1', authTime: 100 }

/** Members in memory, counting what is written. */
function membersFixture(known?: Profile, grants: Grant[] = []) {
  const saved: Profile[] = []
  return {
    saved,
    find: async () => ({ ...(known && { profile: known }), grants }),
    saveProfile: async (_account: string, profile: Profile) => void saved.push(profile),
  }
}

/** Second steps in memory, and what an environment asks of its staff. */
const mfaFixture = (policy: MfaPolicy = 'optional', sessions?: readonly number[]) => ({
  mfaPolicy: policy,
  mfaRecords: { find: async () => (sessions ? { since: 0, sessions } : undefined) },
})
/** What a login without a code must not touch. */
const passwordOnlyDeps = {
  ...mfaFixture(),
  mfaChallenges: { begin: () => Promise.reject(new Error('asked for a code')) },
  report: () => {},
}
const untouched = () => Promise.reject(new Error('not to be touched'))
const accountsWith = (logIn: AccountService['logIn']) => ({
  logIn,
  findAccountByUsername: untouched,
  setMfaPreference: untouched,
  revoke: untouched,
})

const call = { locale: 'id' } as const
const credentials = { username: 'budi', password: 'Paspor-2026' }

test.each([
  ['the first login', undefined, 1],
  ['a login with nothing new', profile, 0],
  ['a login after the e-mail changed', { ...profile, email: 'old@contoh.id' }, 1],
])('%s writes the profile %i times', async (_what, known, writes) => {
  const members = membersFixture(known)
  const accounts = accountsWith(async () => ({ ...tokens, profile }))
  const answer = await logIn({ ...passwordOnlyDeps, accounts, members })(credentials, call)
  expect(answer).toEqual({
    session: { username: 'budi', fullName: 'Budi Santoso', roles: [] },
    tokens: { access: 'a1', refresh: 'r1' },
  })
  expect(members.saved).toEqual(Array(writes).fill(profile))
})

test.each(['wrong-credentials', 'not-confirmed', 'too-many-attempts'] as const)(
  'login refuses with %s and writes nothing',
  async (outcome) => {
    const members = membersFixture()
    const accounts = accountsWith(async () => outcome)
    expect(await logIn({ ...passwordOnlyDeps, accounts, members })(credentials, call)).toEqual({
      refused: outcome,
    })
    expect(members.saved).toEqual([])
  },
)

/** What a refused sign-up must not touch. */
const unused = {
  newcomers: { save: () => Promise.reject(new Error('kept a newcomer who was refused')) },
  report: (during: string) => {
    throw new Error(during)
  },
}

test('a password the service finds too weak is an error of the field', async () => {
  const refused = { refused: 'validation-failed', errors: [{ path: 'password', code: 'password' }] }
  const weak = async () => 'weak-password' as const
  const person = { ...credentials, email: 'budi@contoh.id', fullName: 'Budi Santoso' }
  expect(await signUp({ ...unused, accounts: { signUp: weak } })(person, call)).toEqual(refused)
  expect(await resetPassword({ accounts: { resetPassword: weak } })({ ...credentials, code: '123456' }, call)).toEqual(
    refused,
  )
})

test('refreshing needs a good token and a known profile', async () => {
  const refresh = (known: Profile | undefined, answer: typeof tokens | undefined) =>
    refreshSession({ ...mfaFixture(), accounts: { refresh: async () => answer }, members: membersFixture(known) })
  expect(await refresh(profile, tokens)('r0')).toMatchObject({ session: { username: 'budi' }, tokens })
  const out = { refused: 'not-signed-in' }
  expect(await refresh(profile, tokens)(undefined)).toEqual(out)
  expect(await refresh(profile, undefined)('r0')).toEqual(out)
  expect(await refresh(undefined, tokens)('r0')).toEqual(out)
})

test('the session shows profile and roles', async () => {
  const by = { id: 'sub-1', username: 'budi' }
  const members = membersFixture(profile, [{ role: 'officer', office: 'bsd' }, { role: 'national' }])
  expect(await showSession({ ...mfaFixture(), members })({}, { ...call, by })).toEqual({
    username: 'budi',
    fullName: 'Budi Santoso',
    roles: [{ role: 'officer', office: 'bsd' }, { role: 'national' }],
  })
  expect(await showSession({ ...mfaFixture(), members: membersFixture() })({}, { ...call, by })).toEqual({
    username: 'budi',
    fullName: 'budi',
    roles: [],
  })
})

test.each([
  ['optional', undefined, undefined],
  ['required', undefined, 'set-up'],
  ['optional', [100, 200], 'passed'],
  ['required', [200], 'log-in'],
  ['optional', [200], 'log-in'],
] as const)(
  'where a second step is %s and codes began %j, the session of staff is %s',
  async (policy, sessions, expected) => {
    const deps = { ...mfaFixture(policy, sessions), members: membersFixture(profile, [{ role: 'national' }]) }
    const by = { id: 'sub-1', username: 'budi', authTime: 100 }
    expect(((await showSession(deps)({}, { ...call, by })) as SessionView).secondStep).toBe(expected)
    const refreshed = await refreshSession({ ...deps, accounts: { refresh: async () => tokens } })('r0')
    expect((refreshed as { session: SessionView }).session.secondStep).toBe(expected)
  },
)

test('nobody asks citizens for a second step, nor the table for theirs', async () => {
  const deps = { mfaPolicy: 'required', mfaRecords: { find: untouched }, members: membersFixture(profile) } as const
  const by = { id: 'sub-1', username: 'budi', authTime: 100 }
  expect(await showSession(deps)({}, { ...call, by })).not.toHaveProperty('secondStep')
})

test('logging out revokes the token, if there is one', async () => {
  const revoked: string[] = []
  const reported: unknown[] = []
  const report = (...fault: unknown[]) => void reported.push(fault)
  const end = logOut({ accounts: { revoke: async (token) => void revoked.push(token) }, report })
  await end(undefined)
  await end('r1')
  expect(revoked).toEqual(['r1'])
  expect(reported).toEqual([])
})

test('logging out works when revoking does not, and the operators are told', async () => {
  const fault = new Error('out of reach')
  const reported: unknown[] = []
  const report = (...fault: unknown[]) => void reported.push(fault)
  await logOut({ accounts: { revoke: () => Promise.reject(fault) }, report })('r1')
  expect(reported).toEqual([['revoke', fault]])
})

test('cookies: no script reads them, no other site sends them, and refresh goes to the session routes only', () => {
  expect(sessionCookies(tokens)).toEqual([
    'access=a1; Path=/; Max-Age=900; HttpOnly; Secure; SameSite=Strict',
    'refresh=r1; Path=/api/session; Max-Age=28800; HttpOnly; Secure; SameSite=Strict',
  ])
  for (const cookie of clearedCookies) expect(cookie).toMatch(/^(access|refresh)=; Path=\S+; Max-Age=0;/)
  expect(refreshTokenOf({ access: 'a1', refresh: 'r1' })).toBe('r1')
  expect(refreshTokenOf({ refresh: '' })).toBeUndefined()
})
