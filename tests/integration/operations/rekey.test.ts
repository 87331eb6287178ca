import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../../../lambdas/adapters/dynamodb/booking/key-sets.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoErasures } from '../../../lambdas/adapters/dynamodb/operations/erasures.ts'
import { dynamoNikRecords } from '../../../lambdas/adapters/dynamodb/operations/nik-records.ts'
import { dynamoSavedPeople } from '../../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { keyVersionChange } from '../../../lambdas/adapters/kms/key-set.ts'
import { createNikVault, isSealedWith } from '../../../lambdas/adapters/kms/nik-vault.ts'
import { Nik } from '../../../lambdas/domain/booking/nik.ts'
import { bookSlot } from '../../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../../lambdas/usecases/booking/cancel-booking.ts'
import { rekey } from '../../../lambdas/usecases/operations/rekey.ts'
import { savePerson } from '../../../lambdas/usecases/people/save-person.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'
import { monday } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { startTestBed, type TestBed } from '../../support/test-bed/test-bed.ts'

let kms: ScratchKms
let testBed: TestBed
beforeAll(async () => {
  kms = await startScratchKms()
  testBed = await startTestBed()
})
beforeEach(async () => {
  skipped.length = 0
  await testBed.empty()
})
afterAll(async () => {
  await testBed.stop()
  await kms.stop()
})

const source = () => ({ kms: kms.client(), keyId: kms.ids.nik, keySets: dynamoKeySets(testBed.table) })
const vaultOf = (keyVersion: string) => createNikVault({ ...source(), keyVersion })

/** The house with a key ring in use. */
const depsFor = (keyVersion: string) => ({
  ledger: dynamoLedger(testBed.table),
  bookings: dynamoBookings(testBed.table),
  people: dynamoSavedPeople(testBed.table),
  offices: testBed.offices,
  vault: vaultOf(keyVersion),
  clock: testBed.clock,
})
const by = (id: string) => ({ locale: 'id', by: { id, username: id } }) as const
async function bookParty(keyVersion: string, account: string, ...numbers: number[]): Promise<string> {
  const input = {
    ...monday,
    idempotencyKey: `of-${account}-${keyVersion}`,
    applicants: numbers.map((one) => person(one)),
  }
  const answer = await bookSlot(depsFor(keyVersion))(input, by(account))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.id
}
const skipped: string[] = []
const rekeyTo = (keyVersion: string, hasTimeLeft = () => true, holders = dynamoNikRecords(testBed.table)) =>
  rekey({
    holders,
    vault: vaultOf(keyVersion),
    ...keyVersionChange(keyVersion, dynamoActiveKeyVersion(testBed.table)),
    isCurrent: isSealedWith(keyVersion),
    hasTimeLeft,
    reportSkipped: (record) => skipped.push(record),
  })
const lockOf = async (keyVersion: string, number: number) => {
  const [lock] = await dynamoLedger(testBed.table).readLocks([
    await vaultOf(keyVersion).digest(Nik.of(person(number).nik)),
  ])
  return lock
}

test('every NIK goes to the new ring, its lock with it, and nobody can be booked twice meanwhile or after', async () => {
  await testBed.addSlot({ quota: 9 })
  const family = await bookParty('1', 'budi', 1, 2)
  const lock = await lockOf('1', 1)
  const cancelled = await bookParty('1', 'ani', 3)
  await cancelBooking(depsFor('1'))({ id: cancelled }, by('ani'))
  const { kind, ...dewi } = person(4)
  await savePerson(depsFor('1'))(dewi, by('budi'))

  // What it is for: by the new ring alone, the person would be booked a second time.
  expect(await lockOf('2', 1)).toBeUndefined()
  expect(await rekeyTo('2')).toEqual({ rewritten: 3, left: 0, finished: true })
  expect(await lockOf('2', 1)).toEqual(lock)
  expect(await lockOf('2', 2)).toMatchObject({ bookingId: family })
  expect([await lockOf('1', 1), await lockOf('2', 3)]).toEqual([undefined, undefined])
  await expect(bookParty('2', 'joko', 1)).rejects.toThrow('applicant-not-eligible')
  // Whose booking was cancelled is free, as before.
  expect(await bookParty('2', 'joko', 3)).toBeDefined()
  const [saved] = await dynamoSavedPeople(testBed.table).ofAccount('budi')
  const second = vaultOf('2')
  expect((await second.open(saved?.nikSealed ?? '')).reveal()).toBe(dewi.nik)
  expect(saved?.nikDigest).toBe(await second.digest(Nik.of(dewi.nik)))
  for (const { applicants } of await testBed.bookings())
    for (const { nikSealed } of applicants) expect(isSealedWith('2')(nikSealed)).toBe(true)
  expect(await testBed.brokenInvariants()).toEqual([])
  // The moved lock goes with its booking.
  await cancelBooking(depsFor('2'))({ id: family }, by('budi'))
  expect(await lockOf('2', 1)).toBeUndefined()
})

test('it may be broken off and repeated, and the ring before can be had back', async () => {
  await testBed.addSlot({ quota: 9 })
  for (const number of [1, 2, 3]) await bookParty('1', `account-${number}`, number)
  expect(await rekeyTo('2', () => false)).toEqual({ rewritten: 0, left: 0, finished: false })
  expect(await rekeyTo('2')).toMatchObject({ rewritten: 3 })
  expect(await rekeyTo('2')).toEqual({ rewritten: 0, left: 0, finished: true })
  expect(await rekeyTo('1')).toMatchObject({ rewritten: 3, left: 0 })
  expect(await lockOf('1', 2)).toBeDefined()
  expect(await testBed.brokenInvariants()).toEqual([])
})

test('what has no NIK any more is let be, and what changes meanwhile is left for the next call', async () => {
  await testBed.addSlot({ quota: 9 })
  const erased = await bookParty('1', 'lama', 5)
  const [booking] = await testBed.bookings()
  if (!booking) throw new Error('no booking')
  await dynamoErasures(testBed.table).erase(booking)
  await bookParty('1', 'budi', 1)
  const holders = dynamoNikRecords(testBed.table)
  const slow: typeof holders = {
    ...holders,
    async rewriteBooking(seen, applicants) {
      // The desk has its say between the look and the writing.
      const [first, ...more] = seen.applicants
      if (first) await testBed.putBooking({ ...seen, applicants: [{ ...first, outcome: 'arrived' }, ...more] })
      return holders.rewriteBooking(seen, applicants)
    },
  }
  expect(await rekeyTo('2', () => true, slow)).toEqual({ rewritten: 0, left: 1, finished: true })
  expect(await rekeyTo('2')).toEqual({ rewritten: 1, left: 0, finished: true })
  const all = await testBed.bookings()
  expect(all.find(({ id }) => id === erased)?.applicants[0]?.nikSealed).toBe('')
  expect(all.find(({ id }) => id !== erased)?.applicants[0]?.outcome).toBe('arrived')
})

test('of two bookings of one person, which only an open door makes, none loses its lock unseen', async () => {
  await testBed.addSlot({ quota: 9 })
  const first = await bookParty('1', 'budi', 1)
  const second = await bookParty('2', 'joko', 1)
  expect(await rekeyTo('2')).toEqual({ rewritten: 0, left: 1, finished: true })
  expect(skipped).toEqual([`booking ${first}`])
  expect(await lockOf('2', 1)).toMatchObject({ bookingId: second })
  expect(await lockOf('1', 1)).toBeDefined()
})

test('a NIK that no ring opens stops it, by the name of its booking and nothing else', async () => {
  await testBed.addSlot({ quota: 9 })
  const id = await bookParty('1', 'budi', 1)
  const [booking] = await testBed.bookings()
  const [first] = booking?.applicants ?? []
  if (!booking || !first) throw new Error('no booking')
  await testBed.putBooking({ ...booking, applicants: [{ ...first, nikSealed: '1.damaged' }] })
  const failed = rekeyTo('2')
  await expect(failed).rejects.toThrow(`A NIK of booking ${id} cannot be opened`)
  await expect(failed).rejects.not.toThrow(person(1).nik)
})

test('whoever has another ring than the table, or meets it on its way to one, is told that we are busy, and finds nobody', async () => {
  await testBed.addSlot({ quota: 9 })
  /** A function that has just started with a ring. */
  const createCheckedVault = (keyVersion: string) =>
    createNikVault({ ...source(), keyVersion, activeVersion: dynamoActiveKeyVersion(testBed.table) })
  const second = createCheckedVault('2')
  const nik = Nik.of(person(1).nik)
  expect(await createCheckedVault('1').digest(nik)).toBe(await vaultOf('1').digest(nik))
  await bookParty('1', 'budi', 1)
  // Deployed too early, or over a table that was had back from before the change.
  for (const refused of [second.digest(nik), second.seal(nik), second.fingerprint('x')])
    await expect(refused).rejects.toMatchObject({
      name: 'Overloaded',
      cause: { name: expect.stringMatching(/^NIK_KEY_VERSION is 2, the table says 1: docs/) },
    })
  // Broken off half way, and taken back: neither ring finds everybody.
  await rekeyTo('2', () => false)
  for (const keyVersion of ['1', '2'])
    await expect(createCheckedVault(keyVersion).digest(nik)).rejects.toMatchObject({ name: 'Overloaded' })
  await rekeyTo('2')
  expect(await second.digest(nik)).toBe(await vaultOf('2').digest(nik))
  await expect(createCheckedVault('1').digest(nik)).rejects.toMatchObject({ name: 'Overloaded' })
})

test('what is left keeps the doors closed', async () => {
  await testBed.addSlot({ quota: 9 })
  await bookParty('1', 'budi', 1)
  await bookParty('2', 'joko', 1)
  expect(await rekeyTo('2')).toMatchObject({ left: 1, finished: true })
  expect(await dynamoActiveKeyVersion(testBed.table).find()).toBe('changing')
})
