import { describe, expect, it } from 'vitest'
import type { StaffBookingView } from '../../../../../../lambdas/contract/closure/schemas.ts'
import type { QuotaGridDayView } from '../../../../../../lambdas/contract/quota/schemas.ts'
import { staffBookingStatusText } from '../../../../../../web/features/booking/staff-booking-status.ts'
import type { Problem, Result } from '../../../../../../web/lib/api.ts'
import { type ClosingCount, closeInBatches } from '../../../../../../web/pages/staff/close-day/close-in-batches.ts'
import {
  closureCounts,
  closureInputOf,
  daysToShow,
  openTimesBefore,
  peopleBooked,
  placesOn,
  replacementDaysAfter,
} from '../../../../../../web/pages/staff/close-day/closure-counts.ts'
import t from '../../../../../../web/texts/en/shared/staff-bookings.ts'

const slot = (state: QuotaGridDayView['slots'][number]['state'], quota: number, claimed: number) => ({
  time: '08:00',
  quota,
  claimed,
  state,
})
const day = (
  date: string,
  slots: QuotaGridDayView['slots'],
  more: Partial<QuotaGridDayView> = {},
): QuotaGridDayView => ({
  date,
  state: 'available',
  slots,
  ...more,
})
type StaffBookingPerson = StaffBookingView['people'][number]
const staffBookingFixture = (
  people: readonly Partial<StaffBookingPerson>[],
  more: Partial<StaffBookingView> = {},
): StaffBookingView => ({
  id: 'x',
  code: 'X',
  date: '2026-12-14',
  time: '08:00',
  status: 'ACTIVE',
  people: people.map((one) => ({ fullName: 'Siti', nikMasked: '•1234', kind: 'new', ...one })),
  ...more,
})

describe('the days that may be offered instead', () => {
  const days = [
    day('2026-12-14', [slot('available', 9, 0)]),
    day('2026-12-15', [slot('available', 9, 2), slot('full', 3, 3), slot('closed', 5, 0)]),
    day('2026-12-16', [slot('unopened', 4, 1), slot('unopened', 4, 0)]),
    day('2026-12-17', [slot('closed', 9, 0)], { holiday: 'Libur' }),
    day('2026-12-18', [slot('closed', 9, 0)], { closed: true }),
    day('2026-12-21', [slot('unopened', 0, 0)]),
    day('2026-12-22', []),
  ]
  const offers = replacementDaysAfter(days, '2026-12-14')

  it('come later, are open and have quota; the places are those that nobody holds', () => {
    expect(offers).toEqual([
      { date: '2026-12-15', left: 7, first: false },
      { date: '2026-12-16', left: 7, first: true },
    ])
  })

  it('have places together, of those that are chosen', () => {
    expect(placesOn(offers, ['2026-12-16', '2026-12-15'])).toBe(14)
    expect(placesOn(offers, ['2026-12-16', '2026-12-18'])).toBe(7)
  })

  it('the list of days tells how many people come, and leaves out what has nothing to tell', () => {
    expect(daysToShow(days, '2026-12-15').map(({ date }) => date)).not.toContain('2026-12-22')
    expect(daysToShow([day('2026-12-20', [], { closed: true })], '2026-12-15')).toHaveLength(1)
    expect(peopleBooked(days[1] as QuotaGridDayView)).toBe(5)
  })
})

describe('whom a closure concerns', () => {
  it('is who stands booked and was not served; who is cancelled is not cancelled twice', () => {
    const bookings = [
      staffBookingFixture([{}, {}]),
      staffBookingFixture([{ outcome: 'arrived' }, {}]),
      staffBookingFixture([{}], { status: 'CANCELLED', cancellation: { by: 'office', reason: 'disaster' } }),
    ]
    expect(closureCounts(bookings)).toEqual({
      due: { bookings: 1, people: 2 },
      served: { bookings: 1, people: 2 },
      earlier: { bookings: 0, people: 0 },
      cancelled: { bookings: 1, people: 1 },
    })
  })

  it('is, from a time on, nobody who was to come before it; the times already past are offered, latest first', () => {
    const bookings = [
      staffBookingFixture([{}, {}], { time: '08:00' }),
      staffBookingFixture([{ outcome: 'arrived' }], { time: '08:30' }),
      staffBookingFixture([{}], { time: '09:00' }),
      staffBookingFixture([{}], { time: '10:00' }),
      staffBookingFixture([{}], { time: '09:30', status: 'CANCELLED' }),
    ]
    expect(closureCounts(bookings, '09:20')).toMatchObject({
      due: { bookings: 1, people: 1 },
      served: { bookings: 1 },
      earlier: { bookings: 2, people: 3 },
    })
    expect(openTimesBefore(bookings, '09:20')).toEqual(['09:00', '08:00'])
  })

  it('hears the same words when the closure is taken up again', () => {
    const closure = { date: '2026-12-14', reason: 'power-cut', note: 'Gardu', username: 'admin' } as const
    expect(closureInputOf({ ...closure, replacements: ['2026-12-15'] })).toEqual({
      reason: 'power-cut',
      note: 'Gardu',
      replacements: ['2026-12-15'],
    })
    expect(closureInputOf({ ...closure, from: '10:20' })).toMatchObject({ from: '10:20' })
    expect(closureInputOf({})).toEqual({ reason: 'other', replacements: [] })
  })
})

describe('what became of a booking', () => {
  it.each([
    [staffBookingFixture([]), 'Booked'],
    [staffBookingFixture([], { date: '2026-12-01' }), 'Past'],
    [staffBookingFixture([], { status: 'CANCELLED', cancellation: { by: 'applicant' } }), 'Cancelled by the applicant'],
    [
      staffBookingFixture([], { status: 'CANCELLED', cancellation: { by: 'office', reason: 'illness' } }),
      'Cancelled by the office: staff illness',
    ],
    [staffBookingFixture([], { status: 'CANCELLED' }), 'Cancelled'],
  ])('%#', (one, words) => expect(staffBookingStatusText(one, '2026-12-10', t)).toBe(words))
})

describe('closing a whole day', () => {
  const ok = (cancelled: number, people: number, left: number): Result<ClosingCount> => ({
    ok: true,
    body: { cancelled, people, left },
  })
  const problem: Problem = { code: 'busy', detail: '', errors: [] }
  /** Answers call by call; the last one for ever. */
  const run = async (
    answers: readonly Result<ClosingCount>[],
    wanted: (calls: number) => boolean = () => true,
    begun = false,
  ) => {
    let calls = 0
    const seen: ClosingCount[] = []
    const sent: boolean[] = []
    const step = async ({ continues }: { continues: boolean }) => {
      sent.push(continues)
      return answers[Math.min(calls++, answers.length - 1)]
    }
    const end = await closeInBatches(step, {
      begun,
      onStep: (tally) => seen.push(tally),
      wanted: () => wanted(calls),
    })
    return { end, seen, calls, sent }
  }

  it('goes on until nobody is left, and adds up', async () => {
    const { end, seen } = await run([ok(40, 90, 25), ok(25, 40, 0)])
    expect(end).toEqual({ how: 'done' })
    expect(seen).toEqual([
      { cancelled: 40, people: 90, left: 25 },
      { cancelled: 65, people: 130, left: 0 },
    ])
  })

  it('only goes on once a call was answered: what somebody opened again meanwhile stays open', async () => {
    expect((await run([ok(40, 90, 50), ok(40, 40, 10), ok(10, 10, 0)])).sent).toEqual([false, true, true])
    expect((await run([ok(40, 90, 10), ok(10, 10, 0)], undefined, true)).sent).toEqual([true, true])
  })

  it('stops after the call that is under way', async () => {
    const { end, calls } = await run([ok(40, 90, 60)], (n) => n < 1)
    expect([end, calls]).toEqual([{ how: 'stopped' }, 1])
  })

  it('tells of what went wrong, and what had been done until then', async () => {
    const { end, seen } = await run([ok(40, 90, 25), { ok: false, problem }])
    expect(end).toEqual({ how: 'failed', problem })
    expect(seen).toHaveLength(1)
  })

  it('does not ask for ever when nothing moves any more', async () => {
    const { end, calls } = await run([ok(1, 1, 7), ok(0, 0, 7)])
    expect(end).toEqual({ how: 'stopped' })
    expect(calls).toBe(6)
  })
})
