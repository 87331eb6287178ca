import { describe, expect, it } from 'vitest'
import type { QuotaDay, QuotaSlot } from '../../../lambdas/domain/quota-day.ts'
import { concerns, planClosing, planDay, wantedOn } from '../../../lambdas/domain/quota-plan.ts'
import { noon, tangerang } from '../../support/office.ts'
import { context, day, hour, monday, slot } from './given.ts'

const eight = (quota: number) => [{ time: '08:00', quota }]
const tomorrow = noon + 24 * hour
const shown = (slots: readonly { time: string; result: string; reason?: string | undefined }[]) =>
  slots.map(({ time, result, reason }) => [time, result, reason].filter(Boolean).join(' '))

describe('one time of a plan', () => {
  it.each<[string, QuotaSlot[], number | undefined, string[], object[]]>([
    ['is created', [], 5, ['08:00 created'], [{ does: 'create', time: '08:00', quota: 5 }]],
    ['is created with a quota of none', [], 0, ['08:00 created'], [{ does: 'create', time: '08:00', quota: 0 }]],
    ['is raised', [slot('08:00', 4, 4)], 5, ['08:00 raised'], [{ does: 'revise', time: '08:00', from: 4, to: 5 }]],
    [
      'is lowered to what is claimed',
      [slot('08:00', 9, 5)],
      5,
      ['08:00 lowered'],
      [{ does: 'revise', time: '08:00', from: 9, to: 5 }],
    ],
    ['is refused below what is claimed', [slot('08:00', 9, 6)], 5, ['08:00 refused below-claims'], []],
    ['stays the same', [slot('08:00', 5, 5)], 5, ['08:00 same'], []],
    [
      'is removed when it is not wanted',
      [slot('08:00', 5)],
      undefined,
      ['08:00 removed'],
      [{ does: 'remove', time: '08:00', quota: 5 }],
    ],
    ['is kept when it is not wanted but booked', [slot('08:00', 5, 1)], undefined, ['08:00 refused has-bookings'], []],
  ])('%s', (_, slots, wanted, results, writes) => {
    const plan = planDay(day(slots), wanted === undefined ? [] : eight(wanted), context)
    expect(shown(plan.view.slots)).toEqual(results)
    expect(plan.writes).toEqual(writes)
    expect(plan.view.result).toBe(writes.length > 0 ? 'changed' : 'same')
  })

  it('says what was seen, what is wanted and how many are booked', () => {
    const { view } = planDay(day([slot('08:00', 9, 6)]), eight(5), context)
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
      day([slot('08:00', 9, 6), slot('09:00', 3, 1)]),
      [...eight(5), { time: '10:00', quota: 2 }],
      context,
    )
    expect(shown(view.slots)).toEqual(['08:00 refused below-claims', '09:00 refused has-bookings', '10:00 created'])
    expect(view.result).toBe('changed')
  })
})

describe('the opening time of a plan', () => {
  const openings = (slots: QuotaSlot[], opensAt: number | undefined, quota = 5) =>
    planDay(day(slots), eight(quota), { ...context, opensAt })

  it('goes to what is new', () => {
    expect(openings([], tomorrow).writes).toEqual([{ does: 'create', time: '08:00', quota: 5, opensAt: tomorrow }])
  })

  it('leaves what is new a draft when there is none', () => {
    expect(openings([], undefined).writes).toEqual([{ does: 'create', time: '08:00', quota: 5 }])
  })

  it.each<[string, number | null, object]>([
    ['a draft', null, { to: tomorrow }],
    ['another opening', tomorrow + hour, { from: tomorrow + hour, to: tomorrow }],
  ])('replaces %s, also when the quota stays', (_, before, opening) => {
    const { writes, view } = openings([slot('08:00', 5, 0, before)], tomorrow)
    expect(writes).toEqual([{ does: 'revise', time: '08:00', from: 5, to: 5, opening }])
    expect(view).toMatchObject({ result: 'changed', opened: 1, slots: [{ result: 'same' }] })
  })

  it.each([
    ['has opened this instant', noon],
    ['has long been open', 0],
  ])('never shuts what %s', (_, before) => {
    const { writes, view } = openings([slot('08:00', 4, 0, before)], tomorrow)
    expect(writes).toEqual([{ does: 'revise', time: '08:00', from: 4, to: 5 }])
    expect(view.opened).toBe(0)
  })

  it('still to come stays when none is said', () => {
    expect(openings([slot('08:00', 5, 0, tomorrow)], undefined).writes).toEqual([])
  })

  it('given a second time changes nothing', () => {
    expect(openings([slot('08:00', 5, 0, tomorrow)], tomorrow).view.result).toBe('same')
  })

  it.each([
    ['the last arrival', Date.parse('2026-12-14T08:00:00+07:00'), 'skipped'],
    ['a moment before it', Date.parse('2026-12-14T07:59:59+07:00'), 'changed'],
  ])('at %s: %s', (_, opensAt, result) => {
    expect(openings([], opensAt).view.result).toBe(result)
  })
})

describe('a day that is left alone', () => {
  const many = Array.from({ length: 97 }, (_, n) =>
    slot(`${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`, 1),
  )
  it.each<[string, QuotaDay]>([
    ['past', day([], { date: '2026-11-30' })],
    ['too-far', day([], { date: '2027-03-04' })],
    ['holiday', day([slot('08:00', 1)], { date: '2026-12-25' })],
    ['closed', day([slot('08:00', 1)], { closed: true })],
    ['too-many', day(many.slice(0, 96))],
  ])('%s', (reason, record) => {
    expect(planDay(record, eight(5), context)).toMatchObject({
      view: { result: 'skipped', reason, slots: [] },
      writes: [],
    })
  })

  it('names the holiday', () => {
    expect(planDay(day([], { date: '2026-12-25' }), eight(5), context).view.holiday).toBe('Natal')
  })

  it('has no hours', () => {
    expect(planDay(day([slot('08:00', 1)]), undefined, context).view).toMatchObject({
      reason: 'no-hours',
      result: 'skipped',
    })
  })

  it('is not the last one the sweeper looks after, nor one with 96 times', () => {
    expect(planDay(day([], { date: '2027-03-03' }), eight(5), context).view.result).toBe('changed')
    expect(planDay(day(many.slice(0, 95)), eight(5), context).view.result).toBe('changed')
  })
})

describe('today', () => {
  const today = (slots: QuotaSlot[], wanted: { time: string; quota: number }[]) =>
    planDay(day(slots, { date: '2026-12-01' }), wanted, context)

  it('changes only times still to come', () => {
    const { view, writes } = today(
      [slot('08:00', 5), slot('11:00', 5), slot('12:00', 3), slot('12:01', 3)],
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
    expect(planClosing(day([slot('08:00', 5), slot('09:00', 0)]), context)).toMatchObject({
      view: { result: 'changed', closes: true },
      writes: [
        { does: 'shut', time: '08:00', quota: 5 },
        { does: 'shut', time: '09:00', quota: 0 },
      ],
    })
  })

  it.each<[string, QuotaDay, object]>([
    [
      'somebody is booked',
      day([slot('08:00', 5, 1)]),
      { result: 'skipped', reason: 'has-bookings', people: 1, bookings: 1 },
    ],
    ['it is closed already', day([slot('08:00', 5)], { closed: true }), { result: 'same' }],
    ['nobody works then', day([], { date: '2026-12-13' }), { result: 'skipped', reason: 'no-hours' }],
    ['it is a holiday', day([], { date: '2026-12-25' }), { result: 'skipped', reason: 'holiday', holiday: 'Natal' }],
    ['it is over', day([], { date: '2026-11-30' }), { result: 'skipped', reason: 'past' }],
  ])('leaves a day alone on which %s', (_, record, view) => {
    expect(planClosing(record, context)).toMatchObject({ view, writes: [] })
  })

  it('closes a working day on which nothing is given out yet', () => {
    expect(planClosing(day([]), context).view).toMatchObject({ result: 'changed', closes: true })
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
    ['gives none where the template has none', monday, {}, undefined],
    ['gives its own times on working days', monday, { slots: own }, own],
    ['gives its own times on no other day', saturday, { slots: own }, undefined],
    ['gives them there too when it names the weekday', saturday, { slots: own, weekdays: [6] }, own],
    ['without times clears', monday, { slots: [] }, []],
  ])('%s', (_, date, order, wanted) => expect(wantedOn(date, order, template, tangerang)).toEqual(wanted))

  it('speaks of every day, or of the weekdays it names', () => {
    expect([{}, { weekdays: [1] }, { weekdays: [2] }].map((order) => concerns(order, monday))).toEqual([
      true,
      true,
      false,
    ])
  })
})
