import { expect, test } from 'vitest'
import { editAccount } from '../../../../../lambdas/usecases/account/edit-account.ts'
import { showAccount } from '../../../../../lambdas/usecases/account/show-account.ts'
import type { Profile } from '../../../../../lambdas/usecases/ports.ts'

const by = { id: 'sub', username: 'budi' }
const call = { locale: 'id', by } as const
const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale: 'id' } as const
const phone = '+6281234567890'

function createScenario({
  signedIn = true,
  pending = undefined as string | undefined,
  problem = undefined as 'bounced' | undefined,
  hasApp = false,
} = {}) {
  const edits: unknown[] = []
  const saved: Profile[] = []
  const deps = {
    accounts: {
      profile: async () => (signedIn ? { ...profile, phone } : undefined),
      edit: async (_: string, person: object) => {
        edits.push(person)
        return 'changed' as const
      },
    },
    members: { saveProfile: async (_: string, one: Profile) => void saved.push(one) },
    emailChanges: { pending: async () => pending },
    addresses: { unreachable: async () => problem },
    mfaRecords: { find: async () => (hasApp ? { since: 0, sessions: [] } : undefined) },
  }
  return { deps, edits, saved }
}

test('an account shows what was written, and an address that waits', async () => {
  const shown = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', phone }
  expect(await showAccount(createScenario().deps)(call, 'a')).toEqual(shown)
  const waiting = createScenario({ pending: 'baru@contoh.id' })
  expect(await showAccount(waiting.deps)(call, 'a')).toEqual({ ...shown, pendingEmail: 'baru@contoh.id' })
})

test('an address that mail cannot reach is said to be so', async () => {
  expect(await showAccount(createScenario({ problem: 'bounced' }).deps)(call, 'a')).toHaveProperty(
    'emailProblem',
    'bounced',
  )
  expect(await showAccount(createScenario().deps)(call, 'a')).not.toHaveProperty('emailProblem')
})

test('a second step is shown when the doors know of it', async () => {
  const { deps } = createScenario({ hasApp: true })
  expect(await showAccount(deps)(call, 'a')).toHaveProperty('secondStep', true)
  expect(await editAccount(deps)({ fullName: 'Budi' }, call, 'a')).toHaveProperty('secondStep', true)
  expect(await showAccount(createScenario().deps)(call, 'a')).not.toHaveProperty('secondStep')
})

test('an address that is in force already waits for nothing', async () => {
  expect(await showAccount(createScenario({ pending: 'budi@contoh.id' }).deps)(call, 'a')).not.toHaveProperty(
    'pendingEmail',
  )
})

test('a corrected name stands in the accounts service and in the profile alike; the phone only in the first', async () => {
  const { deps, edits, saved } = createScenario()
  expect(await editAccount(deps)({ fullName: 'Budi Santoso', phone: '+628999' }, call, 'a')).toEqual({
    username: 'budi',
    fullName: 'Budi Santoso',
    email: 'budi@contoh.id',
    phone: '+628999',
  })
  expect(edits).toEqual([{ fullName: 'Budi Santoso', phone: '+628999' }])
  expect(saved).toEqual([{ ...profile, fullName: 'Budi Santoso' }])
})

test('a phone number left out is gone', async () => {
  const { deps, edits } = createScenario()
  expect(await editAccount(deps)({ fullName: 'Budi' }, call, 'a')).not.toHaveProperty('phone')
  expect(edits).toEqual([{ fullName: 'Budi' }])
})

test('a token that is no longer good neither shows nor changes', async () => {
  const { deps, edits, saved } = createScenario({ signedIn: false })
  expect(await showAccount(deps)(call, 'a')).toEqual({ refused: 'not-signed-in' })
  expect(await editAccount(deps)({ fullName: 'Budi' }, call, 'a')).toEqual({ refused: 'not-signed-in' })
  expect([edits, saved]).toEqual([[], []])
})
