import { expect, test } from 'vitest'
import { changePassword } from '../../../../../lambdas/usecases/account/change-password.ts'
import type { AccountService } from '../../../../../lambdas/usecases/ports.ts'

const tokens = { access: 'a2', refresh: 'r2', account: 'sub', authTime: 1 }
const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale: 'id' } as const

/** What was done, in order, and how it ended. */
async function change(
  outcome: Awaited<ReturnType<AccountService['changePassword']>>,
  logIn: AccountService['logIn'] = async () => ({ ...tokens, profile }),
) {
  const done: unknown[] = []
  const accounts = {
    changePassword: async (token: string) => {
      done.push(['change', token])
      return outcome
    },
    endSessions: async (username: string) => void done.push(['end', username]),
    logIn: async (username: string, password: string) => {
      done.push(['logIn', username, password])
      return logIn(username, password)
    },
  }
  const report = (during: string) => void done.push(['report', during])
  const by = { id: 'sub', username: 'budi' }
  const answer = await changePassword({ accounts, report })({ current: 'old', next: 'new' }, { locale: 'id', by }, 'a1')
  return { answer, done }
}
const allSteps = [
  ['change', 'a1'],
  ['end', 'budi'],
  ['logIn', 'budi', 'new'],
]

test('every session ends, and this one begins anew', async () => {
  expect(await change('changed')).toMatchObject({ answer: { tokens }, done: allSteps })
})

test('a refused change ends no session', async () => {
  for (const refused of ['wrong-credentials', 'not-signed-in', 'too-many-attempts'] as const)
    expect(await change(refused)).toEqual({ answer: { refused }, done: [['change', 'a1']] })
  expect(await change('weak-password')).toEqual({
    answer: { refused: 'validation-failed', errors: [{ path: 'next', code: 'password' }] },
    done: [['change', 'a1']],
  })
})

test('when no new session begins, the password is changed all the same', async () => {
  expect(await change('changed', async () => 'too-many-attempts')).toEqual({ answer: {}, done: allSteps })
  const asked = { challenge: { username: 'budi', session: 's' } }
  expect(await change('changed', async () => asked)).toEqual({ answer: {}, done: allSteps })
  const fault = async () => {
    throw new Error('no answer')
  }
  expect(await change('changed', fault)).toEqual({ answer: {}, done: [...allSteps, ['report', 'logInAfterPassword']] })
})
