import { expect, test } from 'vitest'
import type { Booking } from '../../../../../lambdas/domain/booking/booking.ts'
import { removeAccount } from '../../../../../lambdas/usecases/account/remove-account.ts'
import type { AccountService } from '../../../../../lambdas/usecases/ports.ts'
import { officesOf, tangerang } from '../../../../support/fixtures/office.ts'

const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale: 'id' } as const
const proof = { access: 'a', refresh: 'r', account: 'sub', authTime: 1, profile }
const booking = (date: string, status: Booking['status'] = 'ACTIVE') => ({ date, status }) as Booking

async function remove({
  logIn = proof,
  bookings = [],
  now = '2026-12-14T12:00:00+07:00',
  leaving = 'left',
  signedIn = true,
}: {
  logIn?: Awaited<ReturnType<AccountService['logIn']>>
  bookings?: Booking[]
  now?: string
  leaving?: 'left' | 'last-national-admin'
  signedIn?: boolean
} = {}) {
  const done: string[] = []
  const does = (step: string) => async () => void done.push(step)
  const answer = await removeAccount({
    accounts: {
      logIn: async () => logIn,
      profile: async () => (signedIn ? profile : undefined),
      remove: async (token) => void done.push(token === 'a' ? 'account' : `account by ${token}`),
      revoke: does('revoke'),
    },
    mfaRecords: {
      end: async () => {
        done.push('second step')
        return 'gone'
      },
    },
    bookings: { ofAccount: async () => bookings },
    people: { clear: does('people') },
    emailChanges: { end: does('email change') },
    members: { removeProfile: does('profile') },
    offices: officesOf([tangerang]),
    subscriptions: { ofAccount: async (_, offices) => [...offices], remove: does('wish') },
    staff: {
      leave: async () => {
        done.push('rights')
        return leaving
      },
    },
    clock: { now: () => Date.parse(now) },
    report: () => {},
  })({ password: 'any' }, { locale: 'id', by: { id: 'sub', username: 'budi' } }, 'own')
  return { answer, done }
}
const gone = {
  answer: undefined,
  done: ['rights', 'people', 'wish', 'email change', 'profile', 'second step', 'account'],
}

test('the account goes last, so that a failure on the way can be mended by asking again', async () => {
  expect(await remove()).toEqual(gone)
})

test.each([
  ['of yesterday', [booking('2026-12-13')], true],
  ['cancelled', [booking('2026-12-20', 'CANCELLED')], true],
  ['of today', [booking('2026-12-14')], false],
  ['to come', [booking('2026-12-13'), booking('2027-01-05')], false],
])('a booking %s', async (_, bookings, may) => {
  const kept = { answer: { refused: 'has-active-bookings' }, done: ['revoke'] }
  expect(await remove({ bookings })).toEqual(may ? gone : kept)
})

test('the last national admin stays, with everything the account holds', async () => {
  const kept = { answer: { refused: 'last-national-admin' }, done: ['rights', 'revoke'] }
  expect(await remove({ leaving: 'last-national-admin' })).toEqual(kept)
})

test('a day is over when it is over in all of Indonesia', async () => {
  const bookings = [booking('2026-12-14')]
  expect(await remove({ bookings, now: '2026-12-15T00:30:00+09:00' })).toMatchObject({ done: ['revoke'] })
  expect(await remove({ bookings, now: '2026-12-15T00:00:00+07:00' })).toEqual(gone)
})

test.each([
  ['wrong-credentials', 'wrong-credentials'],
  ['not-confirmed', 'wrong-credentials'],
  ['too-many-attempts', 'too-many-attempts'],
] as const)('a proof that fails (%s) changes nothing', async (logIn, refused) => {
  expect(await remove({ logIn })).toEqual({ answer: { refused }, done: [] })
})

test('whoever has taken the name since is not deleted by the old token', async () => {
  const logIn = { ...proof, account: 'somebody-else' }
  expect(await remove({ logIn })).toEqual({ answer: { refused: 'wrong-credentials' }, done: ['revoke'] })
})

test('where the login goes on to ask for a code, the password is proof, and the own token deletes', async () => {
  const logIn = { challenge: { username: 'budi', session: 's' } }
  const done = [...gone.done.slice(0, -1), 'account by own']
  expect(await remove({ logIn })).toEqual({ answer: undefined, done })
  expect(await remove({ logIn, signedIn: false })).toEqual({ answer: { refused: 'wrong-credentials' }, done: [] })
  expect(await remove({ logIn, bookings: [booking('2027-01-05')] })).toMatchObject({ done: [] })
})
