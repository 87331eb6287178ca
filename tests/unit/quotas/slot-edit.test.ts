import { describe, expect, it } from 'vitest'
import type { QuotaDay } from '../../../lambdas/domain/quota-day.ts'
import { gridDay } from '../../../lambdas/domain/quota-grid.ts'
import { afterWrite, decideEdit } from '../../../lambdas/domain/slot-edit.ts'
import { noon } from '../../support/office.ts'
import { context, day, hour, monday, slot } from './given.ts'

const edit = (from: number | null, to: number | null, more: object = {}) => ({
  date: monday,
  time: '08:00',
  from,
  to,
  ...more,
})
const full = Array.from({ length: 96 }, (_, n) =>
  slot(`${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`, 1),
)

describe('an edit of the grid', () => {
  it.each<[string, QuotaDay, ReturnType<typeof edit>, unknown]>([
    ['raises', day([slot('08:00', 5, 5)]), edit(5, 6), { write: { does: 'revise', time: '08:00', from: 5, to: 6 } }],
    [
      'lowers to what is claimed',
      day([slot('08:00', 5, 3)]),
      edit(5, 3),
      { write: { does: 'revise', time: '08:00', from: 5, to: 3 } },
    ],
    ['goes no lower', day([slot('08:00', 5, 3)]), edit(5, 2), 'below-claims'],
    ['makes a time', day([]), edit(null, 4), { write: { does: 'create', time: '08:00', quota: 4 } }],
    ['makes the 96th time', day(full.slice(1)), edit(null, 4), { write: { does: 'create', time: '08:00', quota: 4 } }],
    ['makes no 97th', day(full), edit(null, 4), 'too-many'],
    [
      'takes a time away',
      day([slot('08:00', 5)]),
      edit(5, null),
      { write: { does: 'remove', time: '08:00', quota: 5 } },
    ],
    ['takes no booked time away', day([slot('08:00', 5, 1)]), edit(5, null), 'has-bookings'],
    ['that is there already is saved', day([slot('08:00', 6)]), edit(5, 6), 'saved'],
    ['that took a time away already is saved', day([]), edit(5, null), 'saved'],
    ['of what is another by now says so', day([slot('08:00', 7)]), edit(5, 6), 'changed-meanwhile'],
    ['of what is gone by now says so', day([]), edit(5, 6), 'changed-meanwhile'],
    ['of what somebody made meanwhile says so', day([slot('08:00', 7)]), edit(null, 6), 'changed-meanwhile'],
    ['on a closed day', day([slot('08:00', 5)], { closed: true }), edit(5, 6), 'closed-day'],
    ['on a holiday', day([slot('08:00', 5)]), edit(5, 6, { date: '2026-12-25' }), 'holiday'],
    ['of yesterday', day([]), edit(5, 6, { date: '2026-11-30' }), 'past'],
    ['of this very minute', day([slot('12:00', 5)]), edit(5, 6, { date: '2026-12-01', time: '12:00' }), 'past'],
    [
      'of the next minute',
      day([slot('12:01', 5)]),
      edit(5, 6, { date: '2026-12-01', time: '12:01' }),
      { write: { does: 'revise', time: '12:01', from: 5, to: 6 } },
    ],
    ['beyond what the sweeper looks after', day([]), edit(null, 6, { date: '2027-03-04' }), 'too-far'],
  ])('%s', (_, record, wanted, decision) => expect(decideEdit(record, wanted, context)).toEqual(decision))

  it('is what is seen after it', () => {
    const before = day([slot('08:00', 5, 2), slot('10:00', 1)])
    const raised = afterWrite(before, { does: 'revise', time: '08:00', from: 5, to: 9 })
    expect(raised.slots[0]).toMatchObject({ quota: 9, remaining: 7, bookings: 2 })
    const made = afterWrite(raised, { does: 'create', time: '09:00', quota: 3 })
    expect(made.slots.map(({ time, remaining }) => [time, remaining])).toEqual([
      ['08:00', 7],
      ['09:00', 3],
      ['10:00', 1],
    ])
    expect(afterWrite(made, { does: 'remove', time: '09:00', quota: 3 })).toEqual(raised)
  })
})

describe('a day of the grid', () => {
  it('has the colours of the public calendar, and what is claimed', () => {
    const record = day([
      slot('08:00', 5, 5),
      slot('09:00', 5, 1),
      slot('10:00', 5, 0, noon + hour),
      slot('11:00', 5, 0, null),
    ])
    expect(gridDay(record, context)).toEqual({
      date: monday,
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
    ['a holiday', day([slot('08:00', 5)], { date: '2026-12-25' }), { state: 'holiday', holiday: 'Natal' }],
    ['a closed day', day([slot('08:00', 5)], { closed: true }), { state: 'closed', closed: true }],
    ['a day that is over', day([slot('08:00', 5)], { date: '2026-11-30' }), { state: 'closed' }],
  ])('shows the times of %s, shut', (_, record, view) => {
    expect(gridDay(record, context)).toMatchObject({ ...view, slots: [{ time: '08:00', quota: 5, state: 'closed' }] })
  })
})
