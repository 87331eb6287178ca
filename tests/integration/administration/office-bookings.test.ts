import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dynamoAccountRecords } from '../../../lambdas/adapters/dynamodb/account/account-records.ts'
import { monday, noon, tangerang } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { readAllItems } from '../../support/test-bed/broken-invariants.ts'
import { startTestBed, type TestBed, type Wire } from '../../support/test-bed/test-bed.ts'

/* What the office sees of its days: who comes, what the figures say, whom it finds. */

const bsd = { ...tangerang, id: 'bsd' }
let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed([tangerang, bsd])
})
const nine = { ...monday, time: '09:00' }
const tuesday = { ...monday, date: '2026-12-15' }
const elsewhere = { ...monday, office: 'bsd' }
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  for (const slot of [monday, nine, tuesday, elsewhere]) await testBed.addSlot({ quota: 100, slot })
  await dynamoAccountRecords(testBed.table).saveProfile('budi', {
    username: 'budi',
    fullName: 'Budi',
    email: 'budi@contoh.id',
    locale: 'id',
  })
})
afterAll(() => testBed.stop())

let keyNumber = 0
const booked = async (more: Partial<Parameters<TestBed['book']>[0]> = {}) => {
  const answer = await testBed.book({ key: `story-key-${keyNumber++}`, party: [person(1)], ...more })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}
const failingOn = (name: string): { wire: Wire } => ({
  wire: async (send, command) => {
    if (command === name) throw new Error(`${name} failed`)
    return send()
  },
})
const readAuditItems = async () =>
  (await readAllItems(testBed.table)).filter(({ PK }) => String(PK).startsWith('AUDIT#'))
const codes = (answer: object) =>
  'bookings' in answer ? (answer.bookings as { code: string }[]).map(({ code }) => code) : answer

describe('the list of a day', () => {
  it('has who holds a place and whom the office cancelled, by time, and never a full NIK', async () => {
    const late = await booked({ slot: nine })
    const early = await booked({ account: 'siti', party: [person(2), person(3)] })
    const own = await booked({ account: 'ani', party: [person(4)] })
    await testBed.cancel(own.id, 'ani')
    const listed = await testBed.listBookings()
    expect(listed).toMatchObject({
      bookings: [
        { code: early.code, time: '08:00', status: 'ACTIVE', people: [{ fullName: person(2).fullName }, {}] },
        { code: late.code, time: '09:00', username: 'budi' },
      ],
    })
    expect(JSON.stringify(listed)).not.toContain(person(1).nik)
    await testBed.closeWhole()
    const cancelled = { status: 'CANCELLED', cancellation: { by: 'office', reason: 'illness' } }
    expect(await testBed.listBookings()).toMatchObject({ bookings: [cancelled, cancelled] })
  })

  it('writes down who looked at which day and whom they saw, before anybody is shown', async () => {
    const { id } = await booked()
    await testBed.listBookings()
    expect(await readAuditItems()).toMatchObject([
      {
        scope: 'tangerang',
        by: 'sub-of-admin',
        username: 'admin',
        action: 'viewed-bookings',
        details: { date: monday.date, count: 1, bookings: [id] },
      },
    ])
  })

  it('is for people, not for programs that read every day: sixty in ten minutes, apart from searching', async () => {
    const lookups = await Promise.all(Array.from({ length: 60 }, () => testBed.listBookings()))
    expect(lookups.filter((answer) => 'refused' in answer)).toEqual([])
    expect(await testBed.listBookings(tuesday)).toEqual({ refused: 'too-many-attempts' })
    expect(await testBed.search({ name: 'dewi' })).toMatchObject({ bookings: [] })
    testBed.clock.pass(600_000)
    expect(await testBed.listBookings(tuesday)).toEqual({ bookings: [] })
  })
})

describe('the closed days', () => {
  it('say why and by whom, until they are opened again, and only those of the range and the office', async () => {
    const admin = { username: 'admin', fullName: 'Admin', email: 'admin@contoh.id', locale: 'id' } as const
    await dynamoAccountRecords(testBed.table).saveProfile('sub-of-admin', admin)
    await testBed.closeWhole(monday, { reason: 'power-cut', note: 'Gardu terbakar', replacements: [tuesday.date] })
    await testBed.closeWhole(elsewhere)
    const closed = {
      date: monday.date,
      reason: 'power-cut',
      note: 'Gardu terbakar',
      replacements: [tuesday.date],
      username: 'admin',
      at: new Date(noon).toISOString(),
    }
    expect(await testBed.listClosures('2026-12-01', tuesday.date)).toEqual({ closures: [closed] })
    expect(await testBed.listClosures(tuesday.date, tuesday.date)).toEqual({ closures: [] })
    expect(await testBed.listClosures('2026-12-01', '2027-03-03')).toMatchObject({ refused: 'validation-failed' })
    await testBed.reopen()
    expect(await testBed.listClosures('2026-12-01', tuesday.date)).toEqual({ closures: [] })
  })
})

describe('without its entry in the audit', () => {
  it('nobody is shown anything', async () => {
    await booked()
    const { wire } = failingOn('PutCommand')
    await expect(testBed.behind(wire).listBookings()).rejects.toThrow('PutCommand failed')
    await expect(testBed.behind(wire).search({ name: 'pemohon' })).rejects.toThrow('PutCommand failed')
  })
})

describe('searching', () => {
  it('by code finds it however it is typed, also when it has ended, and not the other office’s', async () => {
    const { id, code } = await booked()
    await testBed.cancel(id)
    for (const typed of [code, code.toLowerCase(), code.replace('-', ' ')])
      expect(codes(await testBed.search({ code: typed.replace(/[\s-]/g, '').toLowerCase() }))).toEqual([code])
    const foreign = await booked({ slot: elsewhere, party: [person(5)] })
    const typed = foreign.id.slice(0, 8)
    expect(codes(await testBed.search({ code: typed }))).toEqual([])
    expect(codes(await testBed.search({ code: typed }, 'bsd'))).toEqual([foreign.code])
  })

  it('by NIK finds the booking whose month is open', async () => {
    const { code } = await booked({ party: [person(6), person(7)] })
    expect(codes(await testBed.search({ nik: person(7).nik }))).toEqual([code])
    expect(codes(await testBed.search({ nik: person(8).nik }))).toEqual([])
    expect(codes(await testBed.search({ nik: person(7).nik }, 'bsd'))).toEqual([])
  })

  it('by name looks through the days asked for, the coming 31 when none are', async () => {
    const one = await booked({ party: [person(9, { fullName: 'Dédé Kurniawan' })] })
    const two = await booked({ party: [person(10, { fullName: 'Kurnia Dewi' })], slot: tuesday })
    expect(codes(await testBed.search({ name: 'kurn de' }))).toEqual([one.code, two.code])
    expect(codes(await testBed.search({ name: 'kurn', from: tuesday.date, to: tuesday.date }))).toEqual([two.code])
    testBed.clock.at = Date.parse('2026-11-13T12:00:00+07:00')
    expect(codes(await testBed.search({ name: 'kurn' }))).toEqual([])
  })

  it.each([
    ['backwards', '2026-12-14', '2026-12-13'],
    ['longer than 31 days', '2026-12-01', '2027-01-01'],
  ])('refuses a range that is %s', async (_, from, to) => {
    expect(await testBed.search({ name: 'dewi', from, to })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'to', code: 'date-range' }],
    })
  })

  it('shows fifty and says that there are more', async () => {
    await Promise.all(Array.from({ length: 51 }, (_, n) => booked({ account: `a${n}`, party: [person(n + 20)] })))
    const found = await testBed.search({ name: 'pemohon' })
    expect(found).toMatchObject({ more: true })
    expect(codes(found)).toHaveLength(50)
  })

  it('is for people, not for programs that try NIKs: sixty in ten minutes', async () => {
    const tries = (first: number, times: number) =>
      Promise.all(Array.from({ length: times }, (_, n) => testBed.search({ nik: person(first + n).nik })))
    expect((await tries(100, 60)).filter((answer) => 'refused' in answer)).toEqual([])
    expect(await tries(200, 1)).toEqual([{ refused: 'too-many-attempts' }])
    testBed.clock.pass(600_000)
    expect(await tries(200, 1)).toEqual([{ bookings: [], more: false }])
  })

  it('writes down the way and whose bookings were seen, never what was typed', async () => {
    const { id, code } = await booked({ party: [person(11, { fullName: 'Rahasia Sekali' })] })
    await testBed.search({ nik: person(11).nik })
    await testBed.search({ name: 'rahasia' })
    await testBed.search({ code: code.replace('-', '').toLowerCase() })
    const entries = await readAuditItems()
    expect(entries.map(({ details }) => details)).toEqual(
      expect.arrayContaining(['nik', 'name', 'code'].map((by) => ({ by, found: 1, bookings: [id] }))),
    )
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${person(11).nik}|rahasia`, 'i'))
  })
})

describe('the figures', () => {
  it('follow what people do: book, move away, cancel, and are cancelled', async () => {
    await booked({ party: [person(30), person(31)] })
    const moved = await booked({ account: 'siti', party: [person(32)] })
    await testBed.move(moved.id, tuesday, 'siti')
    const within = await booked({ account: 'ani', party: [person(33)] })
    await testBed.move(within.id, nine, 'ani')
    const booking = await booked({ account: 'tono', party: [person(34)] })
    await testBed.cancel(booking.id, 'tono')
    expect(await testBed.readStatistics(monday.date, tuesday.date)).toMatchObject({
      days: [
        { date: monday.date, quota: 200, booked: 3, cancelled: 1, moved: 1, byOffice: 0 },
        { date: tuesday.date, quota: 100, booked: 1, cancelled: 0, moved: 0 },
      ],
      kinds: { new: expect.any(Number), replacement: expect.any(Number) },
    })
    await testBed.closeWhole()
    expect(await testBed.readStatistics(monday.date, monday.date)).toMatchObject({
      days: [{ quota: 0, draft: 0, booked: 0, byOffice: 3, cancelled: 1 }],
    })
  })

  it('cover at most 92 days', async () => {
    expect(await testBed.readStatistics('2026-12-01', '2027-03-02')).toHaveProperty('days.91')
    expect(await testBed.readStatistics('2026-12-01', '2027-03-03')).toMatchObject({ refused: 'validation-failed' })
  })
})
