import { describe, expect, it } from 'vitest'
import type { QuotaDay } from '../../../../../lambdas/domain/quota/quota-day.ts'
import { quotaGridDayView } from '../../../../../lambdas/domain/quota/quota-grid.ts'
import { applyWrite, decideEdit } from '../../../../../lambdas/domain/quota/slot-edit.ts'
import { noon } from '../../../../support/fixtures/office.ts'
import {
  mondayDate,
  oneHourMs,
  quotaContext,
  quotaDayFixture,
  quotaSlotFixture,
} from '../../../../support/fixtures/quota-days.ts'

const edit = (from: number | null, to: number | null, more: object = {}) => ({
  date: mondayDate,
  time: '08:00',
  from,
  to,
  ...more,
})
const full = Array.from({ length: 96 }, (_, n) =>
  quotaSlotFixture(`${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`, 1),
)

describe('an edit of the grid', () => {
  it.each<[string, QuotaDay, ReturnType<typeof edit>, unknown]>([
    [
      'raises',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 5)]),
      edit(5, 6),
      { write: { kind: 'revise', time: '08:00', from: 5, to: 6 } },
    ],
    [
      'lowers to what is claimed',
      quotaDayFixture([quotaSlotFixture('08:00', 5, 3)]),
      edit(5, 3),
      { write: { kind: 'revise', time: '08:00', from: 5, to: 3 } },
    ],
    ['goes no lower', quotaDayFixture([quotaSlotFixture('08:00', 5, 3)]), edit(5, 2), 'below-claims'],
    ['makes a time', quotaDayFixture([]), edit(null, 4), { write: { kind: 'create', time: '08:00', quota: 4 } }],
    [
      'makes the 96th time',
      quotaDayFixture(full.slice(1)),
      edit(null, 4),
      { write: { kind: 'create', time: '08:00', quota: 4 } },
    ],
    ['makes no 97th', quotaDayFixture(full), edit(null, 4), 'too-many'],
    [
      'takes a time away',
      quotaDayFixture([quotaSlotFixture('08:00', 5)]),
      edit(5, null),
      { write: { kind: 'remove', time: '08:00', quota: 5 } },
    ],
    ['takes no booked time away', quotaDayFixture([quotaSlotFixture('08:00', 5, 1)]), edit(5, null), 'has-bookings'],
    ['that is there already is saved', quotaDayFixture([quotaSlotFixture('08:00', 6)]), edit(5, 6), 'saved'],
    ['that took a time away already is saved', quotaDayFixture([]), edit(5, null), 'saved'],
    [
      'of what is another by now says so',
      quotaDayFixture([quotaSlotFixture('08:00', 7)]),
      edit(5, 6),
      'changed-meanwhile',
    ],
    ['of what is gone by now says so', quotaDayFixture([]), edit(5, 6), 'changed-meanwhile'],
    [
      'of what somebody made meanwhile says so',
      quotaDayFixture([quotaSlotFixture('08:00', 7)]),
      edit(null, 6),
      'changed-meanwhile',
    ],
    ['on a closed day', quotaDayFixture([quotaSlotFixture('08:00', 5)], { closed: true }), edit(5, 6), 'closed-day'],
    ['on a holiday', quotaDayFixture([quotaSlotFixture('08:00', 5)]), edit(5, 6, { date: '2026-12-25' }), 'holiday'],
    ['of yesterday', quotaDayFixture([]), edit(5, 6, { date: '2026-11-30' }), 'past'],
    [
      'of this very minute',
      quotaDayFixture([quotaSlotFixture('12:00', 5)]),
      edit(5, 6, { date: '2026-12-01', time: '12:00' }),
      'past',
    ],
    [
      'of the next minute',
      quotaDayFixture([quotaSlotFixture('12:01', 5)]),
      edit(5, 6, { date: '2026-12-01', time: '12:01' }),
      { write: { kind: 'revise', time: '12:01', from: 5, to: 6 } },
    ],
    ['beyond what the sweeper looks after', quotaDayFixture([]), edit(null, 6, { date: '2027-03-04' }), 'too-far'],
  ])('%s', (_, record, wanted, decision) => expect(decideEdit(record, wanted, quotaContext)).toEqual(decision))

  it('is what is seen after it', () => {
    const before = quotaDayFixture([quotaSlotFixture('08:00', 5, 2), quotaSlotFixture('10:00', 1)])
    const raised = applyWrite(before, { kind: 'revise', time: '08:00', from: 5, to: 9 })
    expect(raised.slots[0]).toMatchObject({ quota: 9, remaining: 7, bookings: 2 })
    const made = applyWrite(raised, { kind: 'create', time: '09:00', quota: 3 })
    expect(made.slots.map(({ time, remaining }) => [time, remaining])).toEqual([
      ['08:00', 7],
      ['09:00', 3],
      ['10:00', 1],
    ])
    expect(applyWrite(made, { kind: 'remove', time: '09:00', quota: 3 })).toEqual(raised)
  })
})

describe('a day of the grid', () => {
  it('has the colours of the public calendar, and what is claimed', () => {
    const record = quotaDayFixture([
      quotaSlotFixture('08:00', 5, 5),
      quotaSlotFixture('09:00', 5, 1),
      quotaSlotFixture('10:00', 5, 0, noon + oneHourMs),
      quotaSlotFixture('11:00', 5, 0, null),
    ])
    expect(quotaGridDayView(record, quotaContext)).toEqual({
      date: mondayDate,
      state: 'available',
      slots: [
        { time: '08:00', quota: 5, claimed: 5, state: 'full', opensAt: new Date(0).toISOString() },
        { time: '09:00', quota: 5, claimed: 1, state: 'available', opensAt: new Date(0).toISOString() },
        { time: '10:00', quota: 5, claimed: 0, state: 'unopened', opensAt: '2026-12-01T06:00:00.000Z' },
        { time: '11:00', quota: 5, claimed: 0, state: 'unopened' },
      ],
    })
  })

  it.each<[string, QuotaDay, object]>([
    [
      'a holiday',
      quotaDayFixture([quotaSlotFixture('08:00', 5)], { date: '2026-12-25' }),
      { state: 'holiday', holiday: 'Natal' },
    ],
    [
      'a closed day',
      quotaDayFixture([quotaSlotFixture('08:00', 5)], { closed: true }),
      { state: 'closed', closed: true },
    ],
    [
      'a day that is over',
      quotaDayFixture([quotaSlotFixture('08:00', 5)], { date: '2026-11-30' }),
      { state: 'closed' },
    ],
  ])('shows the times of %s, shut', (_, record, view) => {
    expect(quotaGridDayView(record, quotaContext)).toMatchObject({
      ...view,
      slots: [{ time: '08:00', quota: 5, state: 'closed' }],
    })
  })
})
