import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StoreUser, storeAccess } from '../../infra/constructs/store/store-access.ts'
import { ensureTable } from '../../infra/local/aws/ensure-table.ts'
import { dynamoAccountRecords } from '../../lambdas/adapters/dynamodb/account/account-records.ts'
import { dynamoEmailChanges } from '../../lambdas/adapters/dynamodb/account/email-changes.ts'
import { dynamoProfiles } from '../../lambdas/adapters/dynamodb/account/profiles.ts'
import { dynamoUnconfirmedSignUps } from '../../lambdas/adapters/dynamodb/account/unconfirmed-sign-ups.ts'
import { dynamoAudit } from '../../lambdas/adapters/dynamodb/administration/audit.ts'
import { dynamoHolidayStore } from '../../lambdas/adapters/dynamodb/administration/holiday-store.ts'
import { dynamoOfficeRecords } from '../../lambdas/adapters/dynamodb/administration/office-records.ts'
import { dynamoStaff } from '../../lambdas/adapters/dynamodb/administration/staff.ts'
import { dynamoAttendance } from '../../lambdas/adapters/dynamodb/booking/attendance.ts'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoDepartures } from '../../lambdas/adapters/dynamodb/booking/departures.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../../lambdas/adapters/dynamodb/booking/key-sets.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoCalendars } from '../../lambdas/adapters/dynamodb/calendar/calendars.ts'
import { dynamoOffices } from '../../lambdas/adapters/dynamodb/calendar/offices.ts'
import { dynamoClosures } from '../../lambdas/adapters/dynamodb/closure/closures.ts'
import { openTable, type Table } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../../lambdas/adapters/dynamodb/core/rate-limiter.ts'
import { keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { dynamoDayBookings } from '../../lambdas/adapters/dynamodb/desk/day-bookings.ts'
import { dynamoSealedDays } from '../../lambdas/adapters/dynamodb/desk/sealed-days.ts'
import { dynamoDeadLetters, dynamoNotices } from '../../lambdas/adapters/dynamodb/notification/notices.ts'
import { dynamoSentMarks } from '../../lambdas/adapters/dynamodb/notification/sent-marks.ts'
import { dynamoCurrentEvent } from '../../lambdas/adapters/dynamodb/notification/stream-records.ts'
import { dynamoUnreachableAddresses } from '../../lambdas/adapters/dynamodb/notification/unreachable-addresses.ts'
import { dynamoCompletedDays } from '../../lambdas/adapters/dynamodb/operations/completed-days.ts'
import { dynamoErasures } from '../../lambdas/adapters/dynamodb/operations/erasures.ts'
import { dynamoInvariantSource } from '../../lambdas/adapters/dynamodb/operations/invariant-source.ts'
import { dynamoNikRecords } from '../../lambdas/adapters/dynamodb/operations/nik-records.ts'
import { dynamoTaskRuns } from '../../lambdas/adapters/dynamodb/operations/task-runs.ts'
import { dynamoSavedPeople } from '../../lambdas/adapters/dynamodb/people/saved-people.ts'
import { dynamoQuotaStore } from '../../lambdas/adapters/dynamodb/quota/quota-store.ts'
import { dynamoTemplates } from '../../lambdas/adapters/dynamodb/quota/templates.ts'
import { dynamoReleaseSchedules } from '../../lambdas/adapters/dynamodb/release/release-schedules.ts'
import { dynamoScheduledReleases } from '../../lambdas/adapters/dynamodb/release/scheduled-releases.ts'
import { dynamoSubscriptions } from '../../lambdas/adapters/dynamodb/release/subscriptions.ts'
import { dynamoMfaChallenges } from '../../lambdas/adapters/dynamodb/session/mfa-challenges.ts'
import { dynamoMfaRecords } from '../../lambdas/adapters/dynamodb/session/mfa-records.ts'
import { keyVersionChange } from '../../lambdas/adapters/kms/key-set.ts'
import { Nik } from '../../lambdas/domain/booking/nik.ts'
import type { ItemKey } from '../../lambdas/domain/notification/notices.ts'
import { removeAccount } from '../../lambdas/usecases/account/remove-account.ts'
import { saveAccountData } from '../../lambdas/usecases/account/save-account-data.ts'
import { giveNationalGrant } from '../../lambdas/usecases/administration/give-grant.ts'
import { listDayBookings } from '../../lambdas/usecases/administration/list-day-bookings.ts'
import { listStaff } from '../../lambdas/usecases/administration/list-staff.ts'
import { saveHolidays } from '../../lambdas/usecases/administration/save-holidays.ts'
import { saveOffice } from '../../lambdas/usecases/administration/save-office.ts'
import { searchBookings } from '../../lambdas/usecases/administration/search-bookings.ts'
import { showNationalAudit } from '../../lambdas/usecases/administration/show-audit.ts'
import { showStatistics } from '../../lambdas/usecases/administration/show-statistics.ts'
import { revokeNationalGrant } from '../../lambdas/usecases/administration/take-grant.ts'
import { bookSlot } from '../../lambdas/usecases/booking/book-slot.ts'
import { cancelBooking } from '../../lambdas/usecases/booking/cancel-booking.ts'
import { confirmAttendance } from '../../lambdas/usecases/booking/confirm-attendance.ts'
import { listBookings } from '../../lambdas/usecases/booking/list-bookings.ts'
import { replaceBooking } from '../../lambdas/usecases/booking/replace-booking.ts'
import { rescheduleBooking } from '../../lambdas/usecases/booking/reschedule-booking.ts'
import { showBooking } from '../../lambdas/usecases/booking/show-booking.ts'
import { sweepExpiredClaims } from '../../lambdas/usecases/booking/sweep-expired-claims.ts'
import { listOffices } from '../../lambdas/usecases/calendar/list-offices.ts'
import { showCalendar } from '../../lambdas/usecases/calendar/show-calendar.ts'
import { closeDay } from '../../lambdas/usecases/closure/close-day.ts'
import { listClosures } from '../../lambdas/usecases/closure/list-closures.ts'
import { reopenDay } from '../../lambdas/usecases/closure/reopen-day.ts'
import { markNoShows } from '../../lambdas/usecases/desk/mark-no-shows.ts'
import { recordOutcome } from '../../lambdas/usecases/desk/record-outcome.ts'
import { showBoard } from '../../lambdas/usecases/desk/show-board.ts'
import { showDayList } from '../../lambdas/usecases/desk/show-day-list.ts'
import { showDaySummary } from '../../lambdas/usecases/desk/show-day-summary.ts'
import { undoOutcome } from '../../lambdas/usecases/desk/undo-outcome.ts'
import { verifyProof } from '../../lambdas/usecases/desk/verify-proof.ts'
import { dispatchEvent, type StreamEvent } from '../../lambdas/usecases/notification/dispatch-event.ts'
import { markUnreachable } from '../../lambdas/usecases/notification/mark-unreachable.ts'
import { queueReminders } from '../../lambdas/usecases/notification/queue-reminders.ts'
import { checkInvariants } from '../../lambdas/usecases/operations/check-invariants.ts'
import { erasePersonalData } from '../../lambdas/usecases/operations/erase-personal-data.ts'
import { rekey } from '../../lambdas/usecases/operations/rekey.ts'
import { runTask } from '../../lambdas/usecases/operations/run-task.ts'
import { showTaskRuns } from '../../lambdas/usecases/operations/show-task-runs.ts'
import { editPerson } from '../../lambdas/usecases/people/edit-person.ts'
import { listPeople } from '../../lambdas/usecases/people/list-people.ts'
import { removePerson } from '../../lambdas/usecases/people/remove-person.ts'
import { savePerson } from '../../lambdas/usecases/people/save-person.ts'
import { saveProof } from '../../lambdas/usecases/proof/save-proof.ts'
import { editQuota } from '../../lambdas/usecases/quota/edit-quota.ts'
import { editSlots } from '../../lambdas/usecases/quota/edit-slots.ts'
import { giveOutQuotas } from '../../lambdas/usecases/quota/give-out-quotas.ts'
import { saveTemplate } from '../../lambdas/usecases/quota/save-template.ts'
import { listSubscriptions } from '../../lambdas/usecases/release/list-subscriptions.ts'
import { scheduleRelease } from '../../lambdas/usecases/release/schedule-release.ts'
import { subscribeToReleases } from '../../lambdas/usecases/release/subscribe-to-releases.ts'
import { startScratchEngine } from '../support/aws/engine.ts'
import { monday, noon, tangerang } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { addGrant, testDirectory } from '../support/test-bed/grants.ts'
import { plainVault } from '../support/test-bed/test-bed.ts'
import { asFunction, type UsedPermissions } from './policy-guard.ts'

/*
 * The engine on a laptop asks for no rights, the cloud does. Here each function's work is done with exactly the rights
 * that its role will have, and at the end no right is left that nobody used.
 */

let engine: Awaited<ReturnType<typeof startScratchEngine>>
let table: Table
const used: UsedPermissions = new Set()
const clock = { at: noon, now: () => clock.at }
const by = { id: 'budi', username: 'budi' }
const locale = 'id'
const nine = { ...monday, time: '09:00' }
const later = { ...monday, date: '2026-12-21' }

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }))

/** What every adapter makes of the table with the rights of one function. */
function adapters(name: StoreUser) {
  const seen = asFunction(name, table, { used })
  return {
    ledger: dynamoLedger(seen),
    quotaStore: dynamoQuotaStore(seen),
    templates: dynamoTemplates(seen),
    releaseSchedules: dynamoReleaseSchedules(seen),
    attendance: dynamoAttendance(seen),
    bookings: dynamoBookings(seen),
    calendars: dynamoCalendars(seen),
    offices: dynamoOffices(seen, clock),
    scheduledReleases: dynamoScheduledReleases(seen, clock),
    members: dynamoAccountRecords(seen),
    emailChanges: dynamoEmailChanges(seen, clock),
    newcomers: dynamoUnconfirmedSignUps(seen, plainVault, clock),
    limits: dynamoRateLimiter(seen, clock),
    people: dynamoSavedPeople(seen),
    closures: dynamoClosures(seen, clock),
    dayBookings: dynamoDayBookings(seen),
    sealedDays: dynamoSealedDays(seen, clock),
    departures: dynamoDepartures(seen),
    profiles: dynamoProfiles(seen),
    marks: dynamoSentMarks(seen, clock),
    notices: dynamoNotices(seen, clock),
    deadLetters: dynamoDeadLetters(seen, clock),
    currentEvent: dynamoCurrentEvent(seen),
    subscriptions: dynamoSubscriptions(seen),
    addresses: dynamoUnreachableAddresses(seen, clock),
    erasures: dynamoErasures(seen),
    doneDays: dynamoCompletedDays(seen, clock),
    taskRuns: dynamoTaskRuns(seen),
    keySets: dynamoKeySets(seen),
    activeVersion: dynamoActiveKeyVersion(seen),
    staff: dynamoStaff(seen, clock),
    mfaRecords: dynamoMfaRecords(seen, clock),
    mfaChallenges: dynamoMfaChallenges(seen, clock),
    audit: dynamoAudit(seen, clock),
    lists: dynamoHolidayStore(seen, clock),
    records: dynamoOfficeRecords(seen, clock),
    directory: testDirectory,
    vault: plainVault,
    clock,
  }
}

const book = (number: number, key: string) =>
  bookSlot(adapters('bookings'))({ ...monday, idempotencyKey: key, applicants: [person(number)] }, { locale, by })

/** On the day, whatever is erased is erased: bookings of other days stay. */
const bookingsOfBudi = async () =>
  (await adapters('bookings').bookings.ofAccount('budi')).filter(({ date }) => date <= monday.date)

beforeAll(async () => {
  engine = await startScratchEngine()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  table = openTable('rights')
  await ensureTable(table.client, table.name)
  await put({ ...keys.office(tangerang.id), ...tangerang })
  for (const slot of [monday, nine, later])
    await put({ ...keys.slot(slot), quota: 9, remaining: 9, claims: {}, opensAt: 0 })
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
  expect(await confirmAttendance(deps)({ id }, { locale, by })).toMatchObject({ confirmed: true })
  expect(await cancelBooking(deps)({ id }, { locale, by })).toMatchObject({ status: 'CANCELLED' })
})

it.each(['bookings', 'accounts', 'admin', 'desk', 'rekey'] as const)('%s keeps the key ring', async (name) => {
  const { keySets, activeVersion } = adapters(name)
  await keySets.putFirst('NIK#1', new Uint8Array([1]))
  expect(await keySets.find('NIK#1')).toEqual(new Uint8Array([1]))
  await activeVersion.putFirst('1')
  expect(await activeVersion.find()).toBe('1')
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

it('admin gives and takes rights, and shows who has them', async () => {
  const seen = adapters('admin')
  await addGrant(table, { account: 'pusat', username: 'pusat', role: 'national', scope: 'national' })
  const call = { locale, by: { id: 'pusat', username: 'pusat' } } as const
  const { account } = (await giveNationalGrant(seen)({ username: 'sari' }, call)) as { account: string }
  expect(await listStaff(seen)({ office: 'tangerang' }, call)).toEqual({ staff: [] })
  expect(await revokeNationalGrant(seen)({ account }, call)).toBeUndefined()
})

it('admin keeps holidays and offices, and shows the audit of it', async () => {
  const seen = adapters('admin')
  const call = { locale, by } as const
  const day = { date: '2027-01-01', name: 'Tahun Baru', kind: 'libur' } as const
  const list = { year: 2027, source: 'SKB', status: 'official', days: [day], version: 0 } as const
  expect(await saveHolidays(seen)({ ...list, days: [day] }, call)).toMatchObject({ version: 1, booked: [] })
  const { id: office, ...record } = { ...tangerang, social: [], emails: [...tangerang.emails], workdays: [1, 2] }
  expect(await saveOffice(seen)({ office, ...record, version: 1 }, call)).toMatchObject({ version: 2 })
  expect(await showNationalAudit(seen)({}, call)).toMatchObject({ entries: { length: 4 } })
})

it('nobody changes or deletes an entry of the audit', () => {
  const onAudit = Object.values(storeAccess).flatMap((access) => access.audit ?? [])
  expect(onAudit.filter((action) => !['PutItem', 'Query'].includes(action))).toEqual([])
})

it('admin saves the week, gives it out, opens it, edits and closes, and can undo no line of the audit', async () => {
  const deps = adapters('admin')
  const office = 'tangerang'
  const breaks: never[] = []
  const week = { weekday: 2, opens: '08:00', closes: '09:00', slotMinutes: 30, quota: 5, breaks }
  const tuesday = { office, from: '2026-12-15', to: '2026-12-15' }
  const opensAt = noon + 86_400_000
  expect(await saveTemplate(deps)({ office, days: [week], version: 0 }, { locale, by })).toMatchObject({ version: 1 })
  expect(await giveOutQuotas(deps)(tuesday, { locale, by })).toMatchObject({ days: [{ result: 'changed' }] })
  expect(await scheduleRelease(deps)({ ...tuesday, opensAt }, { locale, by })).toMatchObject({
    days: [{ result: 'set' }],
  })
  const edits = [{ date: '2026-12-15', time: '08:30', from: 5, to: null }]
  expect(await editSlots(deps)({ office, edits }, { locale, by })).toMatchObject({ results: [{ result: 'saved' }] })
  expect(await giveOutQuotas(deps)({ ...tuesday, close: true }, { locale, by })).toMatchObject({
    days: [{ result: 'changed', closes: true }],
  })
  const seen = asFunction('admin', table, { used })
  const Key = keys.audit(office, '2026-12', 'any')
  for (const command of [
    new DeleteCommand({ TableName: table.name, Key }),
    new UpdateCommand({ TableName: table.name, Key }),
  ])
    await expect(seen.client.send(command as never)).rejects.toThrow(
      /AccessDenied: admin \w+Item AUDIT#tangerang#2026-12/,
    )
})

it('admin sees, closes, empties and opens a day, counts and finds; bookings replaces what was cancelled', async () => {
  const deps = adapters('admin')
  const admin = { locale, by: { id: 'admin', username: 'admin' } } as const
  const { id, code } = (await book(20, 'day-key-0005')) as { id: string; code: string }
  // A claim without its booking, as a crash leaves it.
  await dynamoLedger(table).addClaim(monday, 'in-flight', { n: 1, at: clock.at, h: 'x' })
  const day = { office: 'tangerang', date: monday.date }
  expect(await listDayBookings(deps)(day, admin)).toMatchObject({
    bookings: expect.arrayContaining([expect.objectContaining({ id })]),
  })
  const closing = { ...day, reason: 'illness' as const, replacements: [later.date] }
  expect(await closeDay(deps)(closing, admin)).toMatchObject({ left: 0 })
  expect(await listClosures(deps)({ office: 'tangerang', from: day.date, to: day.date }, admin)).toHaveProperty(
    'closures.0',
  )
  expect(await reopenDay(deps)(day, admin)).toBeUndefined()
  expect(await showStatistics(deps)({ office: 'tangerang', from: day.date, to: day.date }, admin)).toHaveProperty(
    'days.0',
  )
  const found = await searchBookings(deps)({ office: 'tangerang', code: code.replace('-', '').toLowerCase() }, admin)
  expect(found).toMatchObject({ bookings: [{ id, status: 'CANCELLED' }] })
  expect(await searchBookings(deps)({ office: 'tangerang', nik: person(20).nik }, admin)).toMatchObject({
    bookings: [],
  })
  expect(
    await replaceBooking(adapters('bookings'))({ id, date: later.date, time: later.time }, { locale, by }),
  ).toMatchObject({ date: later.date })
})

it('outbox tells, and marks what it has told', async () => {
  const deps = adapters('outbox')
  const [before] = (await adapters('bookings').bookings.ofAccount('budi')).filter(({ status }) => status === 'ACTIVE')
  if (!before) throw new Error('no booking')
  await adapters('accounts').members.saveProfile('budi', {
    username: 'budi',
    fullName: 'Budi',
    email: 'b@contoh.id',
    locale,
  })
  const after = { ...before, status: 'CANCELLED', cancellation: { by: 'office', at: 1, reason: 'illness' } } as const
  const send = {
    mails: { send: async () => {} },
    signer: { sign: async () => 'token' },
    qrImage: () => new Uint8Array([1]),
    icalendar: () => 'BEGIN',
    pace: async () => {},
    siteOrigin: 'https://antrian.example',
  }
  const dispatch = (event: StreamEvent) => dispatchEvent({ ...deps, ...send }, event)
  expect(await dispatch({ kind: 'booking', change: { before, after } })).toBe(1)
  expect(await dispatch({ kind: 'booking', change: { before, after } })).toBe(0)
  const notice = { about: 'booking', booking: before.id, kind: 'booked', mark: 'booked#1' } as const
  expect(await dispatch({ kind: 'notice', notice })).toBe(1)
  await deps.deadLetters.put(notice, 'MessageRejected')
  // An opening is announced: who watches is written to, and each is told.
  const release = { at: clock.at + 1000, from: '2027-01-04', to: '2027-01-29' }
  await adapters('accounts').subscriptions.add('budi', 'tangerang')
  await put({ ...keys.releaseSchedule('tangerang'), releases: [release], version: 1 })
  await dispatch({ kind: 'release-schedule', office: 'tangerang', version: 1, before: [], after: [release] })
  await dispatch({
    kind: 'notice',
    notice: { about: 'release-fan-out', office: 'tangerang', at: release.at, version: 1 },
  })
  // What could not be read when it came is told from what stands there.
  const standing = (item: ItemKey) => dispatch({ kind: 'notice', notice: { about: 'item', item } })
  expect(await standing(keys.releaseSchedule('tangerang'))).toBe(0)
  expect(await standing(keys.booking(before.id))).toBe(1)
  const member = { account: 'budi', username: 'budi', fullName: 'Budi', role: 'officer', by: 'admin', at: 5 } as const
  await put({ ...keys.staff('tangerang', 'budi', 'officer'), ...member })
  expect(await standing(keys.staff('tangerang', 'budi', 'officer'))).toBe(1)
  expect(await standing(keys.noticeOfRelease('budi', { office: 'tangerang', at: release.at, version: 1 }))).toBe(1)
})

it('bounces marks an address, and the outbox writes there no more until accounts takes the mark off', async () => {
  await markUnreachable(adapters('bounces').addresses, { why: 'bounced', addresses: ['hilang@contoh.id'] })
  expect(await adapters('outbox').addresses.unreachable('Hilang@contoh.id')).toBe('bounced')
  const { addresses } = adapters('accounts')
  expect(await addresses.unreachable('ada@contoh.id')).toBeUndefined()
  await addresses.clear('Hilang@contoh.id')
  expect(await addresses.unreachable('hilang@contoh.id')).toBeUndefined()
})

it('accounts keeps profiles', async () => {
  const { members } = adapters('accounts')
  const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale } as const
  await members.saveProfile('budi', profile)
  expect(await members.find('budi')).toEqual({ profile, grants: [] })
})

it('accounts knows newcomers again, counts, and remembers a new address until it is confirmed', async () => {
  const { newcomers, limits, emailChanges } = adapters('accounts')
  await newcomers.save('budi', 'Paspor-2026')
  expect(await newcomers.checkPassword('budi', 'Paspor-2026')).toBe(true)
  await newcomers.remove('budi')
  expect(await newcomers.checkPassword('budi', 'Paspor-2026')).toBe(false)
  for (const may of [true, true, false]) expect(await limits.take('any', { times: 2, seconds: 60 })).toBe(may)
  await emailChanges.begin('budi', 'baru@contoh.id')
  expect(await emailChanges.pending('budi')).toBe('baru@contoh.id')
  await emailChanges.end('budi')
  expect(await emailChanges.pending('budi')).toBeUndefined()
})

it('accounts has a login wait for its code, and notes who came in with one; the desk and the admin look at it', async () => {
  const { mfaRecords, mfaChallenges } = adapters('accounts')
  const waiting = { account: 'budi', username: 'budi', session: 'session' }
  const key = await mfaChallenges.begin(waiting)
  expect(await mfaChallenges.find(key)).toEqual(waiting)
  await mfaChallenges.end(key)
  expect(await mfaChallenges.find(key)).toBeUndefined()

  const entry = { scope: 'tangerang', by: 'budi', username: 'budi', action: 'second-step-set-up' } as const
  const hours = 60 * 60
  const now = clock.at / 1000
  await mfaRecords.begin('budi', now - 10 * hours, [{ ...entry, details: { account: 'budi', username: 'budi' } }])
  await mfaRecords.pass('budi', now)
  expect((await adapters('desk').mfaRecords.find('budi'))?.sessions).toEqual([now])
  await mfaRecords.pass('nobody', now)
  expect(await mfaRecords.find('nobody')).toBeUndefined()

  const seen = adapters('admin')
  expect([...(await seen.mfaRecords.among(['budi', 'nobody', 'budi']))]).toEqual(['budi'])
  expect(await seen.mfaRecords.find('nobody')).toBeUndefined()
  await expect(seen.mfaRecords.pass('budi', now)).rejects.toThrow('AccessDenied: admin UpdateItem MFA#budi')
  expect(await seen.mfaRecords.end('budi', [])).toBe('ended')
  expect(await seen.mfaRecords.end('budi', [])).toBe('gone')
})

it('accounts exports and deletes what it keeps of an account, rights of staff included', async () => {
  const seen = adapters('accounts')
  const { kind: _, ...dewi } = person(78)
  const leaver = { id: 'leaver', username: 'leaver' }
  await savePerson(seen)(dewi, { locale, by: leaver })
  await addGrant(table, { account: 'leaver', username: 'leaver', role: 'national', scope: 'national' })
  await addGrant(table, { account: 'other', username: 'other', role: 'national', scope: 'national' })
  const profile = { username: 'leaver', fullName: 'Dewi', email: 'dewi@contoh.id', locale } as const
  const tokens = { access: 'access', refresh: 'refresh', account: 'leaver', authTime: 1 }
  const accounts = {
    profile: async () => profile,
    logIn: async () => ({ ...tokens, profile }),
    remove: async () => {},
    revoke: async () => {},
  }
  const deps = { ...seen, accounts, report: () => {} }
  await subscribeToReleases(seen)({ office: 'tangerang' }, { locale, by: leaver })
  expect(await saveAccountData(deps)({ password: 'any' }, { locale, by: leaver }, 'access')).toHaveProperty('bytes')
  expect(await removeAccount(deps)({ password: 'any' }, { locale, by: leaver }, 'access')).toBeUndefined()
  expect(await seen.people.ofAccount('leaver')).toEqual([])
  expect(await seen.members.find('leaver')).toEqual({ grants: [] })
  expect(await listSubscriptions(seen)({}, { locale, by: leaver })).toEqual({ offices: [] })
})

it('accounts, which strangers reach, reads grants and can give none', async () => {
  await addGrant(table, { account: 'dewi', username: 'dewi', role: 'admin', scope: 'tangerang' })
  const seen = adapters('accounts')
  expect(await seen.members.find('dewi')).toEqual({ grants: [{ role: 'admin', office: 'tangerang' }] })
  await expect(giveNationalGrant(seen)({ username: 'budi' }, { locale, by })).rejects.toThrow(
    'AccessDenied: accounts PutItem STAFF#national',
  )
})

it('desk lists a day, checks a proof, records and takes back; the board counts, the clock ends the day', async () => {
  await addGrant(table, { account: 'siti', username: 'siti', role: 'officer', scope: 'tangerang' })
  const { id, code } = (await book(30, 'desk-key-0007')) as { id: string; code: string }
  const siti = { locale, by: { id: 'siti', username: 'siti' } } as const
  const proofs = { verify: async () => ({ ...monday, booking: id, people: 1 }) }
  const deps = { ...adapters('desk'), proofs, printDayList: async () => new Uint8Array([1]) }
  const morning = clock.at
  clock.at = Date.parse(`${monday.date}T08:05:00+07:00`)
  const day = { office: 'tangerang', date: monday.date }
  expect(await showDayList(deps)({ ...day, nik: 'full', accept: 'application/pdf' }, siti)).toHaveProperty('file')
  expect(await showDaySummary(deps)(day, siti)).toMatchObject({ people: { open: 1 } })
  expect(await verifyProof(deps)({ token: 'any' }, siti)).toMatchObject({ verdict: 'valid' })
  const typed = code.replace('-', '').toLowerCase()
  expect(await verifyProof(deps)({ code: typed }, siti)).toMatchObject({ verdict: 'valid' })
  expect(await recordOutcome(deps)({ id, index: 0, outcome: 'arrived' }, siti)).toMatchObject({ id })
  expect(await undoOutcome(deps)({ id, index: 0 }, siti)).toMatchObject({ id })
  expect(await showBoard(adapters('board'))({ office: 'tangerang' }, { locale })).toHaveProperty('serving')
  clock.at += 86_400_000
  expect(await markNoShows(adapters('tasks'))).toBeGreaterThan(0)
  clock.at = morning
  // The engine of the local run has no rights to ask: what the board reads cannot be opened, and it may change nothing.
  const entry = new PutCommand({ TableName: table.name, Item: keys.audit('tangerang', '2026-12', 'any') })
  await expect(asFunction('board', table, { used }).client.send(entry)).rejects.toThrow('AccessDenied: board PutItem')
})

it('tasks sweeps a claim that a crash left behind', async () => {
  await dynamoLedger(table).addClaim(monday, 'left-behind', { n: 1, at: clock.at, h: 'x' })
  clock.at += 3_600_000
  expect(await sweepExpiredClaims(adapters('tasks'))).toBe(1)
})

it('rekey gives bookings with their locks, and people, to another ring', async () => {
  await put({ ...keys.slot(nine), quota: 9, remaining: 9, claims: {}, opensAt: 0 })
  const input = { ...nine, idempotencyKey: 'of-another-ring', applicants: [person(91)] }
  const booked = await bookSlot(adapters('bookings'))(input, { locale, by })
  if ('refused' in booked) throw new Error(booked.refused)
  const { kind, ...dewi } = person(92)
  await savePerson(adapters('accounts'))(dewi, { locale, by })
  const done = await rekey({
    holders: dynamoNikRecords(asFunction('rekey', table, { used })),
    ...keyVersionChange('2', dynamoActiveKeyVersion(asFunction('rekey', table, { used }))),
    vault: { ...plainVault, digest: async (nik) => `2.${await plainVault.digest(nik)}` },
    isCurrent: () => false,
    hasTimeLeft: () => true,
    reportSkipped: (whose) => expect.unreachable(whose),
  })
  expect(done).toMatchObject({ left: 0, finished: true })
  const [lock] = await adapters('invariants').ledger.readLocks([`2.${await plainVault.digest(Nik.of(person(91).nik))}`])
  expect(lock?.bookingId).toBe(booked.id)
})

it('invariants looks at everything', async () => {
  const { ledger, bookings } = adapters('invariants')
  const evidence = dynamoInvariantSource(asFunction('invariants', table, { used }))
  const report = await checkInvariants({
    evidence,
    ledger,
    bookings,
    clock,
    pauseBetweenReads: async () => {},
    maxWaitMs: 0,
  })
  expect(report.slots).toBeGreaterThan(0)
  expect(report.locks).toBeGreaterThan(0)
})

it('tasks reminds, erases what has had its time, and writes down how it ended', async () => {
  await book(40, 'clock-key-0008')
  clock.at = Date.parse(`${monday.date}T08:05:00+07:00`) - 86_400_000
  const deps = { ...adapters('tasks'), report: () => {} }
  expect(await runTask(deps, 'reminders', () => queueReminders(deps))).toBeGreaterThan(0)
  expect(await queueReminders(deps)).toBe(0)
  clock.at += 91 * 86_400_000
  expect(await runTask(deps, 'erasure', () => erasePersonalData(deps))).toBeGreaterThan(0)
  expect(await erasePersonalData(deps)).toBe(0)
  expect(await bookingsOfBudi()).toEqual([])
  expect(await showTaskRuns(adapters('admin'))({ office: 'tangerang' }, { locale, by })).toMatchObject({
    tasks: expect.arrayContaining([expect.objectContaining({ task: 'erasure', failed: false, late: false })]),
    untold: 1,
  })
})

it('nobody has a right that nothing needs', () => {
  const granted = Object.entries(storeAccess).flatMap(([name, { index, scan, ...access }]) => [
    ...Object.entries(access).flatMap(([items, actions]) => actions.map((action) => `${name} ${action} ${items}`)),
    ...(index ? [`${name} Query ${index}`] : []),
    ...(scan ? [`${name} Scan everything`] : []),
  ])
  expect([...used].sort()).toEqual(granted.sort())
})

it('and what no statement names is denied', async () => {
  const { ledger, bookings } = adapters('calendar')
  await expect(bookings.find('any')).rejects.toThrow('AccessDenied: calendar GetItem BOOKING#any')
  await expect(ledger.returnClaim(monday, 'any', { n: 1, at: 0, h: 'x' })).rejects.toThrow(
    'AccessDenied: calendar UpdateItem',
  )
  await expect(adapters('tasks').bookings.ofAccount('budi')).rejects.toThrow('AccessDenied: tasks Query byAccount')
  const scan = new ScanCommand({ TableName: table.name })
  await expect(asFunction('bookings', table, { used }).client.send(scan)).rejects.toThrow('AccessDenied: bookings Scan')
})
