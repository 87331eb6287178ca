import { describe, expect, test } from 'vitest'
import { resetMfa } from '../../../../../lambdas/usecases/administration/reset-mfa.ts'
import type { AccountService, Grant } from '../../../../../lambdas/usecases/ports.ts'
import { logIn } from '../../../../../lambdas/usecases/session/log-in.ts'
import { mfaCodeLimit } from '../../../../../lambdas/usecases/session/mfa.ts'
import { passMfa } from '../../../../../lambdas/usecases/session/pass-mfa.ts'
import { startMfa } from '../../../../../lambdas/usecases/session/start-mfa.ts'

/*
 * An accounts service and a table in memory, which may disagree on who is asked for a code: whoever holds an access token
 * can change the one and not the other.
 */
const profile = { username: 'admin', fullName: 'Dewi', email: 'admin@contoh.id', locale: 'id' } as const
const tokens = { access: 'a1', refresh: 'r1', account: 'sub', authTime: 100, profile }
const challenge = { username: 'admin', session: 'session' }
const credentials = { username: 'admin', password: 'Paspor-2026' }
const call = { locale: 'id' } as const

interface Scenario {
  /** Whether the accounts service asks for a code. */
  asks?: boolean
  /** Whether it does what it is told. */
  obeys?: boolean
  /** The sessions that began with a code; left out, the table knows of no second step. */
  sessions?: number[]
  grants?: Grant[]
}

function createScenario({
  asks = false,
  obeys = true,
  sessions,
  grants = [{ role: 'admin', office: 'tangerang' }],
}: Scenario) {
  const done: unknown[] = []
  const state = { asks, waiting: new Map<string, object>(), taken: 0 }
  const deps = {
    mfaPolicy: 'required' as const,
    report: () => {},
    accounts: {
      logIn: async (): ReturnType<AccountService['logIn']> => (state.asks ? { challenge } : tokens),
      findAccountByUsername: async () => 'sub',
      setMfaPreference: async (username: string, asked: boolean) => {
        done.push([asked ? 'ask' : 'ask no more', username])
        if (obeys) state.asks = asked
      },
      revoke: async (token: string) => void done.push(['revoke', token]),
      answerChallenge: async (_: unknown, code: string): ReturnType<AccountService['answerChallenge']> =>
        code === '111111' ? tokens : code === '000000' ? 'second-step-expired' : 'second-step-wrong-code',
    },
    members: { find: async () => ({ profile, grants }), saveProfile: async () => {} },
    mfaRecords: {
      find: async () => (sessions ? { since: 0, sessions } : undefined),
      pass: async (_account: string, authTime: number) => void sessions?.push(authTime),
    },
    mfaChallenges: {
      begin: async (pending: object) => {
        state.waiting.set('key', pending)
        return 'key'
      },
      find: async (key: string) => state.waiting.get(key) as never,
      end: async (key: string) => void state.waiting.delete(key),
    },
    limits: {
      take: async (_: string, { times }: { times: number }) => ++state.taken <= times,
      refund: async () => void state.taken--,
    },
  }
  return { deps, done, state, logInOnce: () => logIn(deps)(credentials, call) }
}

describe('a login', () => {
  test('of who has a second step waits for the code, and nothing of it leaves the server but a key', async () => {
    const { logInOnce, state } = createScenario({ asks: true, sessions: [] })
    expect(await logInOnce()).toEqual({ challenge: 'key' })
    expect([...state.waiting.values()]).toEqual([{ ...challenge, account: 'sub' }])
  })

  test('of who has none is led to set it up where it is required', async () => {
    expect(await createScenario({}).logInOnce()).toMatchObject({
      session: { secondStep: 'set-up' },
      tokens: { access: 'a1' },
    })
  })

  test('takes off what was set up past us, so that a stolen token locks nobody out', async () => {
    const { logInOnce, done } = createScenario({ asks: true, grants: [] })
    expect(await logInOnce()).toMatchObject({ tokens: { access: 'a1' } })
    expect(done).toEqual([['ask no more', 'admin']])
  })

  test('turns on again what was turned off past us, and lets nobody in by the password alone', async () => {
    const { logInOnce, done } = createScenario({ asks: false, sessions: [99] })
    expect(await logInOnce()).toEqual({ challenge: 'key' })
    expect(done).toEqual([
      ['revoke', 'r1'],
      ['ask', 'admin'],
    ])
  })

  test('is not believed because another session began with a code in the same second', async () => {
    expect(await createScenario({ asks: false, sessions: [tokens.authTime] }).logInOnce()).toEqual({ challenge: 'key' })
  })

  test.each([
    ['asks for', { asks: true }],
    ['does not ask for', { asks: false, sessions: [99] }],
  ])('of which the accounts service %s a code whatever it is told is a fault, not a session', async (_, more) => {
    await expect(createScenario({ ...more, obeys: false }).logInOnce()).rejects.toThrow('do not agree')
  })
})

describe('its code', () => {
  async function waiting() {
    const sessions: number[] = []
    const { deps, state, logInOnce } = createScenario({ asks: true, sessions })
    await logInOnce()
    return { sendCode: (code: string, key?: string) => passMfa(deps)({ code }, key ?? 'key'), sessions, state, deps }
  }

  test('begins a session that counts, once', async () => {
    const { sendCode, sessions } = await waiting()
    expect(await sendCode('123456')).toEqual({ refused: 'second-step-wrong-code' })
    expect(sessions).toEqual([])
    expect(await sendCode('111111')).toMatchObject({ session: { secondStep: 'passed' }, tokens: { refresh: 'r1' } })
    expect(sessions).toEqual([100])
    expect(await sendCode('111111')).toEqual({ refused: 'second-step-expired' })
  })

  test('is nothing without the login that waits for it', async () => {
    const { sendCode, deps } = await waiting()
    expect(await sendCode('111111', 'guessed')).toEqual({ refused: 'second-step-expired' })
    expect(await passMfa(deps)({ code: '111111' }, undefined)).toEqual({ refused: 'second-step-expired' })
  })

  test('that comes too late ends the login', async () => {
    const { sendCode, state } = await waiting()
    expect(await sendCode('000000')).toEqual({ refused: 'second-step-expired' })
    expect(state.waiting.size).toBe(0)
  })

  test('can be tried five times in a quarter of an hour, however often the login begins anew', async () => {
    const { sendCode } = await waiting()
    for (let n = 0; n < mfaCodeLimit.times; n++) expect(await sendCode('123456')).toHaveProperty('refused')
    expect(await sendCode('111111')).toEqual({ refused: 'too-many-attempts' })
  })

  test('that is right uses up no try, however often somebody logs in; wrong ones stay counted', async () => {
    const { deps, logInOnce } = createScenario({ asks: true, sessions: [] })
    const sendCode = (code: string) => passMfa(deps)({ code }, 'key')
    for (let n = 0; n <= mfaCodeLimit.times; n++) {
      await logInOnce()
      if (n > 1) expect(await sendCode('123456')).toEqual({ refused: 'second-step-wrong-code' })
      expect(await sendCode('111111')).toHaveProperty('session')
    }
    await logInOnce()
    expect(await sendCode('123456')).toEqual({ refused: 'second-step-wrong-code' })
    expect(await sendCode('111111')).toEqual({ refused: 'too-many-attempts' })
  })
})

describe('setting it up', () => {
  const grants: Grant[] = [{ role: 'admin', office: 'tangerang' }]
  /** @param begins when the sessions begin that the accounts service starts, in its seconds */
  async function starts(begins: number[], { on = false, own = grants } = {}) {
    const done: unknown[] = []
    const clock = { at: 100_300, now: () => clock.at }
    const logIn = async (): ReturnType<AccountService['logIn']> => {
      const authTime = begins.shift() ?? 0
      done.push(`session of ${authTime}`)
      return { ...tokens, authTime }
    }
    const answer = await startMfa({
      accounts: {
        logIn,
        profile: async () => profile,
        revoke: async () => void done.push('revoked'),
        endSessions: async () => void done.push('all ended'),
        createAuthenticator: async () => 'SECRET',
        setMfaPreference: async () => {},
      },
      members: { find: async () => ({ grants: own }) },
      mfaRecords: { find: async () => (on ? { since: 0, sessions: [] } : undefined) },
      clock,
      pause: async (ms) => {
        done.push(ms)
        clock.at += ms
      },
      report: () => {},
    })({ password: 'any' }, { ...call, by: { id: 'sub', username: 'admin' } }, 'own')
    return { answer, done }
  }

  test('ends every session, and begins one in a later second than any of them', async () => {
    expect(await starts([100, 101])).toMatchObject({
      answer: { secret: 'SECRET', tokens: { authTime: 101 } },
      done: ['session of 100', 'all ended', 700, 'session of 101'],
    })
  })

  test('waits for a clock that is behind', async () => {
    expect((await starts([100, 100, 101])).done).toEqual([
      'session of 100',
      'all ended',
      700,
      'session of 100',
      'revoked',
      500,
      0,
      'session of 101',
    ])
    await expect(starts(Array(9).fill(100))).rejects.toThrow('does not go on')
  })

  test('is for staff who have none, and touches no session of anybody else', async () => {
    expect(await starts([], { own: [] })).toEqual({ answer: { refused: 'forbidden' }, done: [] })
    expect(await starts([], { on: true })).toEqual({ answer: { refused: 'second-step-on' }, done: [] })
  })
})

describe('a reset', () => {
  const tangerang: Grant = { role: 'admin', office: 'tangerang' }
  const officer: Grant = { role: 'officer', office: 'tangerang' }
  async function resets(own: Grant[], theirs: Grant[], { account = 'officer', on = true } = {}) {
    const done: unknown[] = []
    const answer = await resetMfa({
      staff: { of: async () => [{ account: 'officer', username: 'petugas', fullName: 'Siti', role: 'officer' }] },
      members: { find: async (of: string) => ({ grants: of === 'officer' ? theirs : own }) },
      directory: { resetMfa: async (username: string) => void done.push(['asked no more', username]) },
      mfaRecords: {
        find: async () => (on ? { since: 0, sessions: [] } : undefined),
        end: async (_account, entries) => {
          done.push(...entries)
          return 'ended'
        },
      },
    })({ office: 'tangerang', account }, { locale: 'id', by: { id: 'boss', username: 'admin' } })
    return { answer, done }
  }

  test('ends sessions and is in the audit of the office', async () => {
    expect(await resets([tangerang], [officer])).toEqual({
      answer: undefined,
      done: [
        ['asked no more', 'petugas'],
        {
          scope: 'tangerang',
          by: 'boss',
          username: 'admin',
          action: 'second-step-reset',
          details: { account: 'officer', username: 'petugas' },
        },
      ],
    })
  })

  test.each<[string, Grant[], Grant[], boolean]>([
    [
      'the admin of all offices somebody works at',
      [tangerang, { role: 'admin', office: 'bsd' }],
      [officer, { role: 'officer', office: 'bsd' }],
      true,
    ],
    ['the admin of one of them', [tangerang], [officer, { role: 'admin', office: 'bsd' }], false],
    ['a national admin', [{ role: 'national' }], [officer, { role: 'admin', office: 'bsd' }], true],
    ['an admin, of a national admin', [tangerang], [officer, { role: 'national' }], false],
    ['a national admin, of another', [{ role: 'national' }], [officer, { role: 'national' }], false],
  ])('by %s', async (_, own, theirs, may) => {
    const { answer, done } = await resets(own, theirs)
    expect(answer).toEqual(may ? undefined : { refused: 'forbidden' })
    if (!may) expect(done).toEqual([])
  })

  test('of somebody who does not work there, or has no second step, finds nothing', async () => {
    expect(await resets([tangerang], [], { account: 'other' })).toEqual({ answer: { refused: 'not-found' }, done: [] })
    expect(await resets([tangerang], [officer], { on: false })).toEqual({ answer: { refused: 'not-found' }, done: [] })
  })
})
