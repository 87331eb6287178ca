import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Holidays } from '../../../lambdas/domain/calendar/office.ts'
import { monday, noon, tangerang } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { auditEntriesOf, quotaAdmin } from '../../support/test-bed/quota-admin.ts'
import { startTestBed, type TestBed } from '../../support/test-bed/test-bed.ts'

const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}
const noBreaks: never[] = []
const workdays = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '08:00',
  closes: '10:00',
  slotMinutes: 60,
  quota: 10,
  breaks: noBreaks,
}))
const hour = 3_600_000
const friday14 = Date.parse('2026-12-04T14:00:00+07:00')
const december = { from: '2026-12-14', to: '2026-12-31' }
const nine = { ...monday, time: '09:00' }

let testBed: TestBed
let admin: ReturnType<typeof quotaAdmin>
beforeAll(async () => {
  testBed = await startTestBed([tangerang], [christmas])
  admin = quotaAdmin(testBed)
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
})
afterAll(() => testBed.stop())

const bookPerson = (number: number, slot = monday) =>
  testBed.book({ account: `a${number}`, key: `key-${number}`, party: [person(number)], slot })

describe('giving out by the template', () => {
  beforeEach(() => admin.saveWeek(workdays, 0))

  it('shows beforehand what it does, and changes nothing by that', async () => {
    const preview = await admin.preview({ ...december, opensAt: friday14 })
    expect(await admin.showMonth('2026-12').then((days) => days.flatMap(({ slots }) => slots))).toEqual([])
    expect(await auditEntriesOf(testBed)).toMatchObject([
      { action: 'template-saved', details: { from: [], to: workdays } },
    ])
    expect(await admin.giveOut({ ...december, opensAt: friday14 })).toEqual(preview)
    const results = Object.fromEntries(preview.map(({ date, result, reason }) => [date, reason ?? result]))
    expect(results).toMatchObject({
      '2026-12-14': 'changed',
      '2026-12-19': 'no-hours',
      '2026-12-25': 'holiday',
      '2026-12-31': 'changed',
    })
  })

  it('is yellow until the instant, green from it on, with nobody doing anything', async () => {
    await admin.giveOut({ ...december, opensAt: friday14 })
    expect(await admin.scheduledReleases()).toEqual([
      { at: friday14, from: '2026-12-14', to: '2026-12-18' },
      { at: friday14, from: '2026-12-21', to: '2026-12-24' },
      { at: friday14, from: '2026-12-28', to: '2026-12-31' },
    ])
    testBed.clock.at = friday14 - 1
    expect(await bookPerson(1)).toMatchObject({ refused: 'slot-not-open' })
    testBed.clock.at = friday14
    expect(await bookPerson(1)).toMatchObject({ status: 'ACTIVE' })
  })

  it('sent again changes nothing and writes nothing down', async () => {
    await admin.giveOut(december)
    const written = await auditEntriesOf(testBed)
    const again = await admin.giveOut(december)
    expect(again.some(({ result }) => result === 'changed')).toBe(false)
    expect(await auditEntriesOf(testBed)).toEqual(written)
    const givenOut = written.filter(({ action }) => action === 'day-given-out')
    expect(givenOut).toHaveLength(13)
    expect(givenOut[0]).toEqual({
      action: 'day-given-out',
      username: 'admin',
      details: expect.objectContaining({ created: 2, raised: 0, lowered: 0, removed: 0 }),
    })
  })

  it('leaves booked places as they are, whatever is wanted', async () => {
    await admin.giveOut({ ...december, opensAt: noon })
    await bookPerson(1)
    await bookPerson(2)
    await bookPerson(3, nine)
    const [day] = await admin.giveOut({ from: monday.date, to: monday.date, slots: [{ time: '08:00', quota: 1 }] })
    expect(day).toMatchObject({
      result: 'same',
      bookings: 3,
      people: 3,
      slots: [
        { time: '08:00', result: 'refused', reason: 'below-claims', from: 10, to: 1, claimed: 2 },
        { time: '09:00', result: 'refused', reason: 'has-bookings', claimed: 1 },
      ],
    })
    expect((await testBed.slot()).quota).toBe(10)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('leaves alone what a colleague has changed since it was shown, and says so', async () => {
    const days = { from: '2026-12-14', to: '2026-12-16' }
    await admin.giveOut({ ...days, opensAt: noon })
    await admin.saveWeek(
      workdays.map((day) => ({ ...day, quota: 4 })),
      1,
    )
    const preview = await admin.preview(days)
    const seen = preview.map(({ date, basis }) => ({ date, basis }))
    await admin.edit([{ date: '2026-12-15', time: '09:00', from: 10, to: 30 }])
    await bookPerson(1)
    const order = { ...days, seen: seen.slice(0, 2) }
    const results = async () => (await admin.giveOut(order)).map(({ result, reason }) => reason ?? result)
    // A booking changes nothing; the third day was never shown.
    expect(await results()).toEqual(['changed', 'changed-meanwhile', 'changed-meanwhile'])
    const [, tuesday] = (await admin.showMonth('2026-12')).filter(({ date }) => date >= days.from)
    expect(tuesday?.slots.map(({ quota }) => quota)).toEqual([10, 30])
    // Sent again because the answer was lost, what is done is as wanted.
    expect(await results()).toEqual(['same', 'changed-meanwhile', 'changed-meanwhile'])
    expect((await admin.preview(days)).map(({ result }) => result)).toEqual(['same', 'changed', 'changed'])
  })

  it('leaves alone what was shown by another week, or changes between looking and writing', async () => {
    const day = { from: monday.date, to: monday.date }
    const seen = (await admin.preview(day)).map(({ date, basis }) => ({ date, basis }))
    await admin.saveWeek(
      workdays.map((one) => ({ ...one, quota: 4 })),
      1,
    )
    expect(await admin.giveOut({ ...day, seen })).toMatchObject([{ reason: 'changed-meanwhile' }])
    const newer = (await admin.preview(day)).map(({ date, basis }) => ({ date, basis }))
    let edited = false
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && !edited) {
        edited = true
        await admin.edit([{ date: monday.date, time: '08:00', from: null, to: 7 }])
      }
      return send()
    })
    expect(await late.giveOut({ ...day, seen: newer })).toMatchObject([{ reason: 'changed-meanwhile' }])
    expect((await testBed.slot()).quota).toBe(7)
  })

  it('plans a day anew when somebody books between looking and writing', async () => {
    await admin.giveOut({ ...december, opensAt: noon })
    let booked: unknown
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && booked === undefined) booked = await bookPerson(1)
      return send()
    })
    const [day] = await late.giveOut({ from: monday.date, to: monday.date, slots: [] })
    expect(booked).toMatchObject({ status: 'ACTIVE' })
    expect(day?.slots).toMatchObject([
      { time: '08:00', result: 'refused', reason: 'has-bookings' },
      { time: '09:00', result: 'removed' },
    ])
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('an opening', () => {
  const days = { from: monday.date, to: monday.date }
  beforeEach(() => admin.giveOut({ ...days, slots: [{ time: '08:00', quota: 5 }] }))

  it('is announced, moved and taken back', async () => {
    testBed.clock.pass(1)
    expect(await admin.scheduleRelease({ ...days, opensAt: friday14 })).toMatchObject([{ result: 'set', slots: 1 }])
    expect(await admin.scheduledReleases()).toEqual([{ at: friday14, ...days }])
    await admin.scheduleRelease({ ...days, opensAt: friday14 + hour })
    expect(await admin.scheduledReleases()).toEqual([{ at: friday14 + hour, ...days }])
    await admin.scheduleRelease({ ...days, opensAt: null })
    expect(await admin.scheduledReleases()).toEqual([])
    testBed.clock.at = friday14 + 2 * hour
    expect(await bookPerson(1)).toMatchObject({ refused: 'slot-not-open' })
    expect((await auditEntriesOf(testBed)).map(({ action }) => action)).toEqual([
      'day-given-out',
      'opening-set',
      'opening-set',
      'opening-set',
    ])
  })

  it('is told no more of a day that is closed, and told again when that is taken back', async () => {
    await admin.scheduleRelease({ ...days, opensAt: friday14 })
    await testBed.closeWhole()
    expect(await admin.scheduledReleases()).toEqual([])
    await testBed.reopen()
    expect(await admin.scheduledReleases()).toEqual([{ at: friday14, ...days }])
  })

  it('is told no more of a day whose times are taken away one by one', async () => {
    await admin.scheduleRelease({ ...days, opensAt: friday14 })
    const taken = { date: monday.date, time: '08:00', from: 5, to: null }
    expect(await admin.edit([taken])).toMatchObject([{ result: 'saved' }])
    expect(await admin.scheduledReleases()).toEqual([])
  })

  it('that has come is not taken back', async () => {
    await admin.scheduleRelease({ ...days, opensAt: noon })
    expect(await admin.scheduleRelease({ ...days, opensAt: null })).toMatchObject([
      { result: 'skipped', reason: 'open-already' },
    ])
    expect(await admin.giveOut({ ...days, slots: [{ time: '08:00', quota: 9 }], opensAt: friday14 })).toMatchObject([
      { opened: 0, slots: [{ result: 'raised' }] },
    ])
    expect(await bookPerson(1)).toMatchObject({ status: 'ACTIVE' })
  })

  it('of long ago is now: nothing stood open before it was', async () => {
    await admin.scheduleRelease({ ...days, opensAt: noon - 7 * 24 * hour })
    expect(await testBed.slot()).toMatchObject({ opensAt: noon })
    await admin.giveOut({
      ...days,
      slots: [
        { time: '08:00', quota: 5 },
        { time: '09:00', quota: 5 },
      ],
      opensAt: 0,
    })
    expect(await testBed.slot({ ...monday, time: '09:00' })).toMatchObject({ opensAt: noon })
    const audited = (await auditEntriesOf(testBed)).filter(({ action }) => action === 'opening-set')
    expect(audited).toMatchObject([{ details: { opensAt: new Date(noon).toISOString() } }])
  })

  it('of a moment ago stays: the calls of one order open everything at one instant', async () => {
    await admin.scheduleRelease({ ...days, opensAt: noon - 60_000 })
    expect(await testBed.slot()).toMatchObject({ opensAt: noon - 60_000 })
  })

  it('is not put off by who looked before somebody else opened', async () => {
    let opened = false
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && !opened) {
        opened = true
        await admin.scheduleRelease({ ...days, opensAt: noon })
      }
      return send()
    })
    expect(await late.scheduleRelease({ ...days, opensAt: friday14 })).toMatchObject([
      { result: 'skipped', reason: 'open-already' },
    ])
    expect(await bookPerson(1)).toMatchObject({ status: 'ACTIVE' })
  })

  it('seen otherwise by two admins at once ends as one of them said', async () => {
    await Promise.all([
      admin.scheduleRelease({ ...days, opensAt: friday14 }),
      admin.scheduleRelease({ ...days, opensAt: friday14 + hour }),
    ])
    const { opensAt } = await testBed.slot()
    expect([friday14, friday14 + hour]).toContain(opensAt)
    expect(await admin.scheduledReleases()).toEqual([{ at: opensAt, ...days }])
  })
})

describe('closing days', () => {
  const week = { from: '2026-12-14', to: '2026-12-16' }
  beforeEach(() => admin.giveOut({ ...week, slots: [{ time: '08:00', quota: 5 }], opensAt: noon }))

  it('closes those without bookings and leaves the others to be dealt with', async () => {
    await bookPerson(1)
    expect(await admin.giveOut({ ...week, close: true })).toMatchObject([
      { date: '2026-12-14', result: 'skipped', reason: 'has-bookings', bookings: 1 },
      { date: '2026-12-15', result: 'changed', closes: true },
      { date: '2026-12-16', result: 'changed', closes: true },
    ])
    expect(await bookPerson(2, { ...monday, date: '2026-12-15' })).toMatchObject({ refused: 'slot-not-open' })
    expect((await admin.showMonth('2026-12')).filter(({ closed }) => closed).map(({ date }) => date)).toEqual([
      '2026-12-15',
      '2026-12-16',
    ])
    expect((await auditEntriesOf(testBed)).filter(({ action }) => action === 'day-closed')).toHaveLength(2)
  })

  it('closes no day that somebody books between looking and writing', async () => {
    let booked: unknown
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && booked === undefined) booked = await bookPerson(1)
      return send()
    })
    expect(await late.giveOut({ from: monday.date, to: monday.date, close: true })).toMatchObject([
      { result: 'skipped', reason: 'has-bookings' },
    ])
    expect(booked).toMatchObject({ status: 'ACTIVE' })
  })

  it.each([
    ['somebody books', true],
    ['nobody books', false],
  ])('keeps no time open on a closed day that another admin adds and %s in between', async (_, isBooked) => {
    const tuesday = { from: '2026-12-15', to: '2026-12-15' }
    const added = { office: 'tangerang', date: tuesday.from, time: '09:00' }
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && (await testBed.findSlot(added)) === undefined) {
        const slots = [
          { time: '08:00', quota: 5 },
          { time: '09:00', quota: 5 },
        ]
        await admin.giveOut({ ...tuesday, slots, opensAt: noon })
        if (isBooked) expect(await bookPerson(1, added)).toMatchObject({ status: 'ACTIVE' })
      }
      return send()
    })
    const [day] = await late.giveOut({ ...tuesday, close: true })
    const isClosed = (await admin.showMonth('2026-12')).find(({ date }) => date === tuesday.from)?.closed ?? false
    expect(day).toMatchObject(isBooked ? { result: 'skipped', reason: 'has-bookings' } : { result: 'changed' })
    expect(isClosed).toBe(!isBooked)
    for (const time of ['08:00', '09:00'])
      expect((await testBed.slot({ ...added, time })).closed ?? false).toBe(isClosed)
  })

  it('keeps quota from a closed day, also from an admin who looked before it closed', async () => {
    let closed = false
    const late = quotaAdmin(testBed, async (send, command) => {
      if (command === 'TransactWriteCommand' && !closed) {
        closed = true
        await admin.giveOut({ from: monday.date, to: monday.date, close: true })
      }
      return send()
    })
    const more = { from: monday.date, to: monday.date, slots: [{ time: '10:00', quota: 5 }] }
    expect(await late.giveOut(more)).toMatchObject([{ result: 'skipped', reason: 'closed' }])
  })
})

describe('the grid', () => {
  it('saves each edit by itself, and overwrites nothing blindly', async () => {
    await testBed.addSlot({ quota: 5 })
    await bookPerson(1)
    await bookPerson(2)
    const { date } = monday
    const edits = [
      { date, time: '08:00', from: 5, to: 1 },
      { date, time: '08:00', from: 4, to: 9 },
      { date, time: '08:00', from: 5, to: null },
      { date, time: '08:00', from: 5, to: 2 },
      { date, time: '09:00', from: null, to: 7 },
      { date: '2026-12-25', time: '09:00', from: null, to: 7 },
      { date: '2026-11-30', time: '09:00', from: null, to: 7 },
    ]
    const results = await admin.edit(edits)
    expect(results.map(({ result, quota, claimed }) => [result, quota, claimed])).toEqual([
      ['below-claims', 5, 2],
      ['changed-meanwhile', 5, 2],
      ['has-bookings', 5, 2],
      ['saved', 2, 2],
      ['saved', 7, 0],
      ['holiday', null, 0],
      ['past', null, 0],
    ])
    expect(await admin.edit(edits.slice(3, 5))).toMatchObject([{ result: 'saved' }, { result: 'saved' }])
    expect((await auditEntriesOf(testBed)).map(({ details }) => details)).toEqual(
      expect.arrayContaining([
        { date, time: '08:00', from: 5, to: 2 },
        { date, time: '09:00', from: null, to: 7 },
      ]),
    )
    expect(await auditEntriesOf(testBed)).toHaveLength(2)
    expect((await admin.showMonth('2026-12')).find((day) => day.date === date)?.slots).toMatchObject([
      { time: '08:00', quota: 2, claimed: 2, state: 'full' },
      { time: '09:00', quota: 7, claimed: 0, state: 'unopened' },
    ])
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('loses no edit when two admins change the same times at once', async () => {
    await testBed.addSlot({ quota: 5 })
    const to = [6, 7, 8, 9]
    const answers = await Promise.all(
      to.map((quota) => admin.edit([{ date: monday.date, time: '08:00', from: 5, to: quota }])),
    )
    const saved = to.filter((_, n) => answers[n]?.[0]?.result === 'saved')
    expect(saved).toHaveLength(1)
    expect((await testBed.slot()).quota).toBe(saved[0])
  })

  it('answers one quota with the state the public sees, on a holiday too', async () => {
    const slot = { ...monday, date: '2026-12-25' }
    await testBed.addSlot({ quota: 5, slot })
    expect(await testBed.setQuota(6, slot)).toEqual({ time: '08:00', quota: 6, remaining: 6, state: 'closed' })
  })
})

describe('the template', () => {
  it('is saved over the version that was looked at, and the same sent again is answered alike', async () => {
    const saved = await admin.saveWeek(workdays, 0)
    expect(saved).toMatchObject({ version: 1, days: workdays })
    expect(await admin.saveWeek(workdays, 0)).toEqual(saved)
    expect(await admin.saveWeek(workdays.slice(1), 0)).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await admin.saveWeek(workdays.slice(1), 1)).toMatchObject({ version: 2 })
    expect(await admin.saveWeek(workdays, 1)).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await auditEntriesOf(testBed)).toHaveLength(2)
  })
})
