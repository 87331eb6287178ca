import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoErasures } from '../../../lambdas/adapters/dynamodb/erasures.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../../../lambdas/adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoNikHolders } from '../../../lambdas/adapters/dynamodb/nik-holders.ts'
import { dynamoPeople } from '../../../lambdas/adapters/dynamodb/people.ts'
import { changeTo } from '../../../lambdas/adapters/kms/key-ring.ts'
import { createNikVault, sealedBy } from '../../../lambdas/adapters/kms/nik-vault.ts'
import { Nik } from '../../../lambdas/domain/nik.ts'
import { bookSlot } from '../../../lambdas/usecases/book-slot.ts'
import { cancelBooking } from '../../../lambdas/usecases/cancel-booking.ts'
import { rekey } from '../../../lambdas/usecases/rekey.ts'
import { savePerson } from '../../../lambdas/usecases/save-person.ts'
import { monday } from '../../support/office.ts'
import { person } from '../../support/people.ts'
import { startTown, type Town } from '../../support/town.ts'
import { type GivenKms, givenKms } from './given.ts'

let kms: GivenKms
let town: Town
beforeAll(async () => {
  kms = await givenKms()
  town = await startTown()
})
beforeEach(async () => {
  left.length = 0
  await town.empty()
})
afterAll(async () => {
  await town.stop()
  await kms.stop()
})

const source = () => ({ kms: kms.client(), keyId: kms.ids.nik, rings: dynamoKeyRings(town.table) })
const vaultOf = (ring: string) => createNikVault({ ...source(), ring })

/** The house with a key ring in use. */
const house = (ring: string) => ({
  ledger: dynamoLedger(town.table),
  bookings: dynamoBookings(town.table),
  people: dynamoPeople(town.table),
  offices: town.offices,
  vault: vaultOf(ring),
  clock: town.clock,
})
const by = (id: string) => ({ locale: 'id', by: { id, username: id } }) as const
async function books(ring: string, account: string, ...numbers: number[]): Promise<string> {
  const input = { ...monday, idempotencyKey: `of-${account}-${ring}`, applicants: numbers.map((one) => person(one)) }
  const answer = await bookSlot(house(ring))(input, by(account))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.id
}
const left: string[] = []
const rekeyed = (ring: string, goOn = () => true, holders = dynamoNikHolders(town.table)) =>
  rekey({
    holders,
    vault: vaultOf(ring),
    ...changeTo(ring, dynamoRingInUse(town.table)),
    isCurrent: sealedBy(ring),
    goOn,
    tellLeft: (whose) => left.push(whose),
  })
const lockOf = async (ring: string, number: number) => {
  const [lock] = await dynamoLedger(town.table).locks([await vaultOf(ring).digest(Nik.of(person(number).nik))])
  return lock
}

test('every NIK goes to the new ring, its lock with it, and nobody can be booked twice meanwhile or after', async () => {
  await town.givenSlot({ quota: 9 })
  const family = await books('1', 'budi', 1, 2)
  const lock = await lockOf('1', 1)
  const cancelled = await books('1', 'ani', 3)
  await cancelBooking(house('1'))({ id: cancelled }, by('ani'))
  const { kind, ...dewi } = person(4)
  await savePerson(house('1'))(dewi, by('budi'))

  // What it is for: by the new ring alone, the person would be booked a second time.
  expect(await lockOf('2', 1)).toBeUndefined()
  expect(await rekeyed('2')).toEqual({ rewritten: 3, left: 0, finished: true })
  expect(await lockOf('2', 1)).toEqual(lock)
  expect(await lockOf('2', 2)).toMatchObject({ bookingId: family })
  expect([await lockOf('1', 1), await lockOf('2', 3)]).toEqual([undefined, undefined])
  await expect(books('2', 'joko', 1)).rejects.toThrow('applicant-not-eligible')
  // Whose booking was cancelled is free, as before.
  expect(await books('2', 'joko', 3)).toBeDefined()
  const [saved] = await dynamoPeople(town.table).ofAccount('budi')
  const second = vaultOf('2')
  expect((await second.open(saved?.nikSealed ?? '')).reveal()).toBe(dewi.nik)
  expect(saved?.nikDigest).toBe(await second.digest(Nik.of(dewi.nik)))
  for (const { applicants } of await town.bookings())
    for (const { nikSealed } of applicants) expect(sealedBy('2')(nikSealed)).toBe(true)
  expect(await town.brokenLaws()).toEqual([])
  // The moved lock goes with its booking.
  await cancelBooking(house('2'))({ id: family }, by('budi'))
  expect(await lockOf('2', 1)).toBeUndefined()
})

test('it may be broken off and repeated, and the ring before can be had back', async () => {
  await town.givenSlot({ quota: 9 })
  for (const number of [1, 2, 3]) await books('1', `account-${number}`, number)
  expect(await rekeyed('2', () => false)).toEqual({ rewritten: 0, left: 0, finished: false })
  expect(await rekeyed('2')).toMatchObject({ rewritten: 3 })
  expect(await rekeyed('2')).toEqual({ rewritten: 0, left: 0, finished: true })
  expect(await rekeyed('1')).toMatchObject({ rewritten: 3, left: 0 })
  expect(await lockOf('1', 2)).toBeDefined()
  expect(await town.brokenLaws()).toEqual([])
})

test('what has no NIK any more is let be, and what changes meanwhile is left for the next call', async () => {
  await town.givenSlot({ quota: 9 })
  const erased = await books('1', 'lama', 5)
  const [booking] = await town.bookings()
  if (!booking) throw new Error('no booking')
  await dynamoErasures(town.table).erase(booking)
  await books('1', 'budi', 1)
  const holders = dynamoNikHolders(town.table)
  const slow: typeof holders = {
    ...holders,
    async rewriteBooking(seen, applicants) {
      // The desk has its say between the look and the writing.
      const [first, ...more] = seen.applicants
      if (first) await town.rewrites({ ...seen, applicants: [{ ...first, outcome: 'arrived' }, ...more] })
      return holders.rewriteBooking(seen, applicants)
    },
  }
  expect(await rekeyed('2', () => true, slow)).toEqual({ rewritten: 0, left: 1, finished: true })
  expect(await rekeyed('2')).toEqual({ rewritten: 1, left: 0, finished: true })
  const all = await town.bookings()
  expect(all.find(({ id }) => id === erased)?.applicants[0]?.nikSealed).toBe('')
  expect(all.find(({ id }) => id !== erased)?.applicants[0]?.outcome).toBe('arrived')
})

test('of two bookings of one person, which only an open door makes, none loses its lock unseen', async () => {
  await town.givenSlot({ quota: 9 })
  const first = await books('1', 'budi', 1)
  const second = await books('2', 'joko', 1)
  expect(await rekeyed('2')).toEqual({ rewritten: 0, left: 1, finished: true })
  expect(left).toEqual([`booking ${first}`])
  expect(await lockOf('2', 1)).toMatchObject({ bookingId: second })
  expect(await lockOf('1', 1)).toBeDefined()
})

test('a NIK that no ring opens stops it, by the name of its booking and nothing else', async () => {
  await town.givenSlot({ quota: 9 })
  const id = await books('1', 'budi', 1)
  const [booking] = await town.bookings()
  const [first] = booking?.applicants ?? []
  if (!booking || !first) throw new Error('no booking')
  await town.rewrites({ ...booking, applicants: [{ ...first, nikSealed: '1.damaged' }] })
  const failed = rekeyed('2')
  await expect(failed).rejects.toThrow(`A NIK of booking ${id} cannot be opened`)
  await expect(failed).rejects.not.toThrow(person(1).nik)
})

test('whoever has another ring than the table, or meets it on its way to one, is told that we are busy, and finds nobody', async () => {
  await town.givenSlot({ quota: 9 })
  /** A function that has just started with a ring. */
  const looks = (ring: string) => createNikVault({ ...source(), ring, inUse: dynamoRingInUse(town.table) })
  const second = looks('2')
  const nik = Nik.of(person(1).nik)
  expect(await looks('1').digest(nik)).toBe(await vaultOf('1').digest(nik))
  await books('1', 'budi', 1)
  // Deployed too early, or over a table that was had back from before the change.
  for (const refused of [second.digest(nik), second.seal(nik), second.fingerprint('x')])
    await expect(refused).rejects.toMatchObject({
      name: 'Overloaded',
      cause: { name: expect.stringMatching(/^NIK_RING is 2, the table says 1: docs/) },
    })
  // Broken off half way, and taken back: neither ring finds everybody.
  await rekeyed('2', () => false)
  for (const ring of ['1', '2']) await expect(looks(ring).digest(nik)).rejects.toMatchObject({ name: 'Overloaded' })
  await rekeyed('2')
  expect(await second.digest(nik)).toBe(await vaultOf('2').digest(nik))
  await expect(looks('1').digest(nik)).rejects.toMatchObject({ name: 'Overloaded' })
})

test('what is left keeps the doors closed', async () => {
  await town.givenSlot({ quota: 9 })
  await books('1', 'budi', 1)
  await books('2', 'joko', 1)
  expect(await rekeyed('2')).toMatchObject({ left: 1, finished: true })
  expect(await dynamoRingInUse(town.table).find()).toBe('changing')
})
