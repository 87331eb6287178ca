import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StoreUser, storeAccess } from '../../infra/constructs/store-access.ts'
import { ensureTable } from '../../infra/local/table.ts'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoCalendars } from '../../lambdas/adapters/dynamodb/calendars.ts'
import { openTable, type Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { dynamoEmailChanges } from '../../lambdas/adapters/dynamodb/email-changes.ts'
import { dynamoKeyRings } from '../../lambdas/adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoLimits } from '../../lambdas/adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../../lambdas/adapters/dynamodb/members.ts'
import { dynamoNewcomers } from '../../lambdas/adapters/dynamodb/newcomers.ts'
import { dynamoOffices } from '../../lambdas/adapters/dynamodb/offices.ts'
import { dynamoOpenings } from '../../lambdas/adapters/dynamodb/openings.ts'
import { dynamoPeople } from '../../lambdas/adapters/dynamodb/people.ts'
import { keys } from '../../lambdas/adapters/dynamodb/table.ts'
import { bookSlot } from '../../lambdas/usecases/book-slot.ts'
import { cancelBooking } from '../../lambdas/usecases/cancel-booking.ts'
import { editPerson } from '../../lambdas/usecases/edit-person.ts'
import { editQuota } from '../../lambdas/usecases/edit-quota.ts'
import { listBookings } from '../../lambdas/usecases/list-bookings.ts'
import { listOffices } from '../../lambdas/usecases/list-offices.ts'
import { listPeople } from '../../lambdas/usecases/list-people.ts'
import { removeAccount } from '../../lambdas/usecases/remove-account.ts'
import { removePerson } from '../../lambdas/usecases/remove-person.ts'
import { rescheduleBooking } from '../../lambdas/usecases/reschedule-booking.ts'
import { saveAccountData } from '../../lambdas/usecases/save-account-data.ts'
import { savePerson } from '../../lambdas/usecases/save-person.ts'
import { saveProof } from '../../lambdas/usecases/save-proof.ts'
import { showBooking } from '../../lambdas/usecases/show-booking.ts'
import { showCalendar } from '../../lambdas/usecases/show-calendar.ts'
import { sweep } from '../../lambdas/usecases/sweep.ts'
import { startEngine } from '../support/engine.ts'
import { monday, noon, tangerang } from '../support/office.ts'
import { person } from '../support/people.ts'
import { plainVault } from '../support/town.ts'
import { asFunction, type Rights } from './store-guard.ts'

/*
 * The engine on a laptop asks for no rights, the cloud does. Here each function's work is done with exactly the rights
 * that its role will have, and at the end no right is left that nobody used.
 */

let engine: Awaited<ReturnType<typeof startEngine>>
let table: Table
const used: Rights = new Set()
const clock = { at: noon, now: () => clock.at }
const by = { id: 'budi', username: 'budi' }
const locale = 'id'
const nine = { ...monday, time: '09:00' }

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }))

/** What every adapter makes of the table with the rights of one function. */
function adapters(name: StoreUser) {
  const seen = asFunction(name, table, { used })
  return {
    ledger: dynamoLedger(seen),
    bookings: dynamoBookings(seen),
    calendars: dynamoCalendars(seen),
    offices: dynamoOffices(seen, clock),
    openings: dynamoOpenings(seen, clock),
    members: dynamoMembers(seen),
    emailChanges: dynamoEmailChanges(seen, clock),
    newcomers: dynamoNewcomers(seen, plainVault, clock),
    limits: dynamoLimits(seen, clock),
    people: dynamoPeople(seen),
    rings: dynamoKeyRings(seen),
    vault: plainVault,
    clock,
  }
}

const book = (number: number, key: string) =>
  bookSlot(adapters('bookings'))({ ...monday, idempotencyKey: key, applicants: [person(number)] }, { locale, by })

beforeAll(async () => {
  engine = await startEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('rights')
  await ensureTable(table.client, table.name)
  await put({ ...keys.office(tangerang.id), ...tangerang })
  for (const slot of [monday, nine]) await put({ ...keys.slot(slot), quota: 9, remaining: 9, claims: {}, opensAt: 0 })
})
afterAll(async () => {
  table.client.destroy()
  await engine.stop()
})

it('bookings books, refuses and undoes, lists, shows, moves and cancels', async () => {
  const booked = await book(1, 'first-key-0001')
  expect(booked).toMatchObject({ status: 'ACTIVE' })
  expect(await book(1, 'other-key-0002')).toMatchObject({ refused: 'applicant-not-eligible' })
  const { id } = booked as { id: string }
  const deps = adapters('bookings')
  expect(await listBookings(deps)({}, { locale, by })).toMatchObject({ bookings: [{ id }] })
  expect(await showBooking(deps)({ id }, { locale, by })).toMatchObject({ id })
  expect(await rescheduleBooking(deps)({ id, date: nine.date, time: nine.time }, { locale, by })).toMatchObject({
    time: '09:00',
  })
  expect(await cancelBooking(deps)({ id }, { locale, by })).toMatchObject({ status: 'CANCELLED' })
})

it.each(['bookings', 'accounts'] as const)('%s keeps the key ring', async (name) => {
  const { rings } = adapters(name)
  await rings.putFirst('NIK#1', new Uint8Array([1]))
  expect(await rings.find('NIK#1')).toEqual(new Uint8Array([1]))
})

it('accounts saves, corrects, lists and removes people; bookings books them and can change none', async () => {
  const deps = adapters('accounts')
  const { kind, ...dewi } = person(77)
  const saved = await savePerson(deps)(dewi, { locale, by })
  if ('refused' in saved) throw new Error(saved.refused)
  const edit = { person: saved.id, fullName: 'Dewi', birthDate: dewi.birthDate }
  expect(await editPerson(deps)(edit, { locale, by })).toMatchObject({ fullName: 'Dewi' })
  expect(await listPeople(deps)({}, { locale, by })).toMatchObject({ people: [{ id: saved.id }] })
  const applicants = [{ person: saved.id, kind }]
  const request = { ...monday, idempotencyKey: 'saved-key-0004', applicants }
  expect(await bookSlot(adapters('bookings'))(request, { locale, by })).toMatchObject({ status: 'ACTIVE' })
  await expect(removePerson(adapters('bookings'))({ person: saved.id }, { locale, by })).rejects.toThrow(
    'AccessDenied: bookings UpdateItem PEOPLE#budi',
  )
  expect(await removePerson(deps)({ person: saved.id }, { locale, by })).toBeUndefined()
})

it('calendar shows a month', async () => {
  expect(await showCalendar(adapters('calendar'))({ office: 'tangerang', month: '2026-12' }, { locale })).toMatchObject(
    {
      month: '2026-12',
    },
  )
})

it('calendar lists the offices with what they give out next', async () => {
  expect(await listOffices(adapters('calendar'))({}, { locale })).toMatchObject({ offices: [{ id: 'tangerang' }] })
})

it('proof finds booking and office', async () => {
  const { id } = (await book(2, 'proof-key-0003')) as { id: string }
  const print = { signer: { sign: async () => 'token' }, printProof: async () => new Uint8Array([1]) }
  expect(await saveProof({ ...adapters('proof'), ...print })({ id }, { locale, by })).toMatchObject({ bytes: { 0: 1 } })
})

it('admin sets a quota and reads who may', async () => {
  const deps = adapters('admin')
  expect(await deps.members.find('admin')).toEqual({ grants: [] })
  expect(await editQuota(deps)({ ...monday, quota: 12 }, { locale, by })).toMatchObject({ quota: 12 })
})

it('accounts keeps profiles', async () => {
  const { members } = adapters('accounts')
  const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale } as const
  await members.saveProfile('budi', profile)
  expect(await members.find('budi')).toEqual({ profile, grants: [] })
})

it('accounts knows newcomers again, counts, and remembers a new address until it is confirmed', async () => {
  const { newcomers, limits, emailChanges } = adapters('accounts')
  await newcomers.keep('budi', 'Paspor-2026')
  expect(await newcomers.knows('budi', 'Paspor-2026')).toBe(true)
  await newcomers.forget('budi')
  expect(await newcomers.knows('budi', 'Paspor-2026')).toBe(false)
  for (const may of [true, true, false]) expect(await limits.take('any', { times: 2, seconds: 60 })).toBe(may)
  await emailChanges.begin('budi', 'baru@contoh.id')
  expect(await emailChanges.pending('budi')).toBe('baru@contoh.id')
  await emailChanges.end('budi')
  expect(await emailChanges.pending('budi')).toBeUndefined()
})

it('accounts exports and deletes what it keeps of an account', async () => {
  const seen = adapters('accounts')
  const { kind: _, ...dewi } = person(78)
  const leaver = { id: 'leaver', username: 'leaver' }
  await savePerson(seen)(dewi, { locale, by: leaver })
  const profile = { username: 'leaver', fullName: 'Dewi', email: 'dewi@contoh.id', locale } as const
  const tokens = { access: 'access', refresh: 'refresh', account: 'leaver' }
  const accounts = {
    profile: async () => profile,
    logIn: async () => ({ ...tokens, profile }),
    remove: async () => {},
    revoke: async () => {},
  }
  const deps = { ...seen, accounts, report: () => {} }
  expect(await saveAccountData(deps)({ password: 'any' }, { locale, by: leaver }, 'access')).toHaveProperty('bytes')
  expect(await removeAccount(deps)({ password: 'any' }, { locale, by: leaver })).toBeUndefined()
  expect(await seen.people.ofAccount('leaver')).toEqual([])
})

it('accounts, which strangers reach, reads grants and can give none', async () => {
  await dynamoMembers(table).grant('dewi', { role: 'admin', office: 'tangerang' })
  const { members } = adapters('accounts')
  expect(await members.find('dewi')).toEqual({ grants: [{ role: 'admin', office: 'tangerang' }] })
  await expect(members.grant('budi', { role: 'national' })).rejects.toThrow(
    'AccessDenied: accounts PutItem GRANTS#budi',
  )
})

it('clock sweeps a claim that a crash left behind', async () => {
  await dynamoLedger(table).claim(monday, 'left-behind', { n: 1, at: clock.at, h: 'x' })
  clock.at += 3_600_000
  expect(await sweep(adapters('clock'))).toBe(1)
})

it('nobody has a right that nothing needs', () => {
  const granted = Object.entries(storeAccess).flatMap(([name, { index, ...access }]) => [
    ...Object.entries(access).flatMap(([items, actions]) => actions.map((action) => `${name} ${action} ${items}`)),
    ...(index ? [`${name} Query ${index}`] : []),
  ])
  expect([...used].sort()).toEqual(granted.sort())
})

it('and what no statement names is denied', async () => {
  const { ledger, bookings } = adapters('calendar')
  await expect(bookings.find('any')).rejects.toThrow('AccessDenied: calendar GetItem BOOKING#any')
  await expect(ledger.release(monday, 'any', { n: 1, at: 0, h: 'x' })).rejects.toThrow(
    'AccessDenied: calendar UpdateItem',
  )
  await expect(adapters('clock').bookings.ofAccount('budi')).rejects.toThrow('AccessDenied: clock Query byAccount')
  const scan = new ScanCommand({ TableName: table.name })
  await expect(asFunction('bookings', table, { used }).client.send(scan)).rejects.toThrow('does not know ScanCommand')
})
