import { describe, expect, it } from 'vitest'
import { appliesTo, planClosing, planDay, wantedSlotsOn } from '../../../../../lambdas/domain/quota/plan-day.ts'
import type { QuotaDay, QuotaSlot } from '../../../../../lambdas/domain/quota/quota-day.ts'
import { noon, tangerang } from '../../../../support/fixtures/office.ts'
import {
  mondayDate,
  oneHourMs,
  quotaContext,
  quotaDayFixture,
  quotaSlotFixture,
} from '../../../../support/fixtures/quota-days.ts'

const eight = (quota: number) => [{ time: '08:00', quota }]
const tomorrow = noon + 24 * oneHourMs
const shown = (slots: readonly { time: string; result: string; reason?: string | undefined }[]) =>
  slots.map(({ time, result, reason }) => [time, result, reason].filter(Boolean).join(' '))

describe('one time of a plan', () => {
  it.each<[string, QuotaSlot[], number | undefined, string[], object[]]>([
    ['is created', [], 5, ['08:00 created'], [{ kind: 'create', time: '08:00', quota: 5 }]],
    ['is created with a quota of none', [], 0, ['08:00 created'], [{ kind: 'create', time: '08:00', quota: 0 }]],
    [
      'is raised',
      [quotaSlotFixture('08:00', 4, 4)],
      5,
      ['08:00 raised'],
      [{ kind: 'revise', time: '08:00', from: 4, to: 5 }],
    ],
    [
      'is lowered to what is claimed',
      [quotaSlotFixture('08:00', 9, 5)],
      5,
      ['08:00 lowered'],
      [{ kind: 'revise', time: '08:00', from: 9, to: 5 }],
    ],
    ['is refused below what is claimed', [quotaSlotFixture('08:00', 9, 6)], 5, ['08:00 refused below-claims'], []],
    ['stays the same', [quotaSlotFixture('08:00', 5, 5)], 5, ['08:00 same'], []],
    [
      'is removed when it is not wanted',
      [quotaSlotFixture('08:00', 5)],
      undefined,
      ['08:00 removed'],
      [{ kind: 'remove', time: '08:00', quota: 5 }],
    ],
    [
      'is kept when it is not wanted but booked',
      [quotaSlotFixture('08:00', 5, 1)],
      undefined,
      ['08:00 refused has-bookings'],
      [],
    ],
  ])('%s', (_, slots, wanted, results, writes) => {
    const plan = planDay(quotaDayFixture(slots), wanted === undefined ? [] : eight(wanted), quotaContext)
    expect(shown(plan.view.slots)).toEqual(results)
    expect(plan.writes).toEqual(writes)
    expect(plan.view.result).toBe(writes.length > 0 ? 'changed' : 'same')
  })

  it('says what was seen, what is wanted and how many are booked', () => {
    const { view } = planDay(quotaDayFixture([quotaSlotFixture('08:00', 9, 6)]), eight(5), quotaContext)
    expect(view.slots).toEqual([
      {
        time: '08:00',
        result: 'refused',
        reason: 'below-claims',
        from: 9,
        to: 5,
        claimed: 6,
        opensAt: new Date(0).toISOString(),
      },
    ])
    expect(view).toMatchObject({ bookings: 6, people: 6 })
  })

  it('that is refused keeps nothing else from being changed', () => {
    const { view } = planDay(
      quotaDayFixture([quotaSlotFixture('08:00', 9, 6), quotaSlotFixture('09:00', 3, 1)]),
      [...eight(5), { time: '10:00', quota: 2 }],
      quotaContext,
    )
    expect(shown(view.slots)).toEqual(['08:00 refused below-claims', '09:00 refused has-bookings', '10:00 created'])
    expect(view.result).toBe('changed')
  })
})

describe('the opening time of a plan', () => {
  const releases = (slots: QuotaSlot[], opensAt: number | undefined, quota = 5) =>
    planDay(quotaDayFixture(slots), eight(quota), { ...quotaContext, opensAt })

  it('goes to what is new', () => {
    expect(releases([], tomorrow).writes).toEqual([{ kind: 'create', time: '08:00', quota: 5, opensAt: tomorrow }])
  })

  it('leaves what is new a draft when there is none', () => {
    expect(releases([], undefined).writes).toEqual([{ kind: 'create', time: '08:00', quota: 5 }])
  })

  it.each<[string, number | null, object]>([
    ['a draft', null, { to: tomorrow }],
    ['another opening', tomorrow + oneHourMs, { from: tomorrow + oneHourMs, to: tomorrow }],
  ])('replaces %s, also when the quota stays', (_, before, opensAtChange) => {
    const { writes, view } = releases([quotaSlotFixture('08:00', 5, 0, before)], tomorrow)
    expect(writes).toEqual([{ kind: 'revise', time: '08:00', from: 5, to: 5, opensAtChange }])
    expect(view).toMatchObject({ result: 'changed', opened: 1, slots: [{ result: 'same' }] })
  })

  it.each([
    ['has opened this instant', noon],
    ['has long been open', 0],
  ])('never shuts what %s', (_, before) => {
    const { writes, view } = releases([quotaSlotFixture('08:00', 4, 0, before)], tomorrow)
    expect(writes).toEqual([{ kind: 'revise', time: '08:00', from: 4, to: 5 }])
    expect(view.opened).toBe(0)
  })

  it('still to come stays when none is said', () => {
    expect(releases([quotaSlotFixture('08:00', 5, 0, tomorrow)], undefined).writes).toEqual([])
  })

  it('given a second time changes nothing', () => {
    expect(releases([quotaSlotFixture('08:00', 5, 0, tomorrow)], tomorrow).view.result).toBe('same')
  })

  it.each([
    ['the last arrival', Date.parse('2026-12-14T08:00:00+07:00'), 'skipped'],
    ['a moment before it', Date.parse('2026-12-14T07:59:59+07:00'), 'changed'],
  ])('at %s: %s', (_, opensAt, result) => {
    expect(releases([], opensAt).view.result).toBe(result)
  })
})

describe('a day that is left alone', () => {
  const many = Array.from({ length: 97 }, (_, n) =>
    quotaSlotFixture(`${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`, 1),
  )
  it.each<[string, QuotaDay]>([
    ['past', quotaDayFixture([], { date: '2026-11-30' })],
    ['too-far', quotaDayFixture([], { date: '2027-03-04' })],
    ['holiday', quotaDayFixture([quotaSlotFixture('08:00', 1)], { date: '2026-12-25' })],
    ['closed', quotaDayFixture([quotaSlotFixture('08:00', 1)], { closed: true })],
    ['too-many', quotaDayFixture(many.slice(0, 96))],
  ])('%s', (reason, record) => {
    expect(planDay(record, eight(5), quotaContext)).toMatchObject({
      view: { result: 'skipped', reason, slots: [] },
      writes: [],
    })
  })

  it('names the holiday', () => {
    expect(planDay(quotaDayFixture([], { date: '2026-12-25' }), eight(5), quotaContext).view.holiday).toBe('Natal')
  })

  it('has no hours', () => {
    expect(planDay(quotaDayFixture([quotaSlotFixture('08:00', 1)]), undefined, quotaContext).view).toMatchObject({
      reason: 'no-hours',
      result: 'skipped',
    })
  })

  it('is not the last one the sweeper looks after, nor one with 96 times', () => {
    expect(planDay(quotaDayFixture([], { date: '2027-03-03' }), eight(5), quotaContext).view.result).toBe('changed')
    expect(planDay(quotaDayFixture(many.slice(0, 95)), eight(5), quotaContext).view.result).toBe('changed')
  })
})

describe('today', () => {
  const today = (slots: QuotaSlot[], wanted: { time: string; quota: number }[]) =>
    planDay(quotaDayFixture(slots, { date: '2026-12-01' }), wanted, quotaContext)

  it('changes only times still to come', () => {
    const { view, writes } = today(
      [
        quotaSlotFixture('08:00', 5),
        quotaSlotFixture('11:00', 5),
        quotaSlotFixture('12:00', 3),
        quotaSlotFixture('12:01', 3),
      ],
      [
        { time: '08:00', quota: 5 },
        { time: '11:00', quota: 9 },
        { time: '11:30', quota: 9 },
        { time: '12:01', quota: 9 },
      ],
    )
    expect(shown(view.slots)).toEqual([
      '08:00 same',
      '11:00 refused past',
      '11:30 refused past',
      '12:00 same',
      '12:01 raised',
    ])
    expect(writes).toHaveLength(1)
  })
})

describe('closing', () => {
  it('shuts every time of a day without bookings', () => {
    expect(
      planClosing(quotaDayFixture([quotaSlotFixture('08:00', 5), quotaSlotFixture('09:00', 0)]), quotaContext),
    ).toMatchObject({
      view: { result: 'changed', closes: true },
      writes: [
        { kind: 'shut', time: '08:00', quota: 5 },
        { kind: 'shut', time: '09:00', quota: 0 },
      ],
    })
  })

  it.each<[string, QuotaDay, object]>([
    [
      'somebody is booked',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 1)]),
      { result: 'skipped', reason: 'has-bookings', people: 1, bookings: 1 },
    ],
    ['it is closed already', quotaDayFixture([quotaSlotFixture('08:00', 5)], { closed: true }), { result: 'same' }],
    ['nobody works then', quotaDayFixture([], { date: '2026-12-13' }), { result: 'skipped', reason: 'no-hours' }],
    [
      'it is a holiday',
      quotaDayFixture([], { date: '2026-12-25' }),
      { result: 'skipped', reason: 'holiday', holiday: 'Natal' },
    ],
    ['it is over', quotaDayFixture([], { date: '2026-11-30' }), { result: 'skipped', reason: 'past' }],
  ])('leaves a day alone on which %s', (_, record, view) => {
    expect(planClosing(record, quotaContext)).toMatchObject({ view, writes: [] })
  })

  it('closes a working day on which nothing is given out yet', () => {
    expect(planClosing(quotaDayFixture([]), quotaContext).view).toMatchObject({ result: 'changed', closes: true })
  })
})

describe('an order', () => {
  const template = {
    days: [{ weekday: 6, opens: '08:00', closes: '09:00', slotMinutes: 60, quota: 7, breaks: [] }],
  }
  const saturday = '2026-12-12'
  const own = [{ time: '10:00', quota: 1 }]

  it.each<[string, string, object, unknown]>([
    ['gives the template’s hours', saturday, {}, [{ time: '08:00', quota: 7 }]],
    ['gives none where the template has none', mondayDate, {}, undefined],
    ['gives its own times on working days', mondayDate, { slots: own }, own],
    ['gives its own times on no other day', saturday, { slots: own }, undefined],
    ['gives them there too when it names the weekday', saturday, { slots: own, weekdays: [6] }, own],
    ['without times clears', mondayDate, { slots: [] }, []],
  ])('%s', (_, date, order, wanted) => expect(wantedSlotsOn(date, order, template, tangerang)).toEqual(wanted))

  it('speaks of every day, or of the weekdays it names', () => {
    expect([{}, { weekdays: [1] }, { weekdays: [2] }].map((order) => appliesTo(order, mondayDate))).toEqual([
      true,
      true,
      false,
    ])
  })
})
