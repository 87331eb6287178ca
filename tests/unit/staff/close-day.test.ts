import { describe, expect, it } from 'vitest'
import type { Visit } from '../../../lambdas/contract/staff/days-schemas.ts'
import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'
import type { Problem, Result } from '../../../web/api.ts'
import { closeWhole, type Tally } from '../../../web/pages/close-day/close-whole.ts'
import {
  bookedOn,
  countsOf,
  daysToShow,
  offersAfter,
  openTimesBefore,
  placesOn,
  saidOf,
} from '../../../web/pages/close-day/days.ts'
import { standingOf } from '../../../web/staff/standing.ts'
import t from '../../../web/texts/en/visits.ts'

const slot = (state: GridDay['slots'][number]['state'], quota: number, claimed: number) => ({
  time: '08:00',
  quota,
  claimed,
  state,
})
const day = (date: string, slots: GridDay['slots'], more: Partial<GridDay> = {}): GridDay => ({
  date,
  state: 'available',
  slots,
  ...more,
})
type Person = Visit['people'][number]
const visit = (people: readonly Partial<Person>[], more: Partial<Visit> = {}): Visit => ({
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
  const offers = offersAfter(days, '2026-12-14')

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
    expect(bookedOn(days[1] as GridDay)).toBe(5)
  })
})

describe('whom a closure concerns', () => {
  it('is who stands booked and was not served; who is cancelled is not cancelled twice', () => {
    const visits = [
      visit([{}, {}]),
      visit([{ outcome: 'arrived' }, {}]),
      visit([{}], { status: 'CANCELLED', cancellation: { by: 'office', reason: 'disaster' } }),
    ]
    expect(countsOf(visits)).toEqual({
      due: { bookings: 1, people: 2 },
      served: { bookings: 1, people: 2 },
      earlier: { bookings: 0, people: 0 },
      cancelled: { bookings: 1, people: 1 },
    })
  })

  it('is, from a time on, nobody who was to come before it; the times already past are offered, latest first', () => {
    const visits = [
      visit([{}, {}], { time: '08:00' }),
      visit([{ outcome: 'arrived' }], { time: '08:30' }),
      visit([{}], { time: '09:00' }),
      visit([{}], { time: '10:00' }),
      visit([{}], { time: '09:30', status: 'CANCELLED' }),
    ]
    expect(countsOf(visits, '09:20')).toMatchObject({
      due: { bookings: 1, people: 1 },
      served: { bookings: 1 },
      earlier: { bookings: 2, people: 3 },
    })
    expect(openTimesBefore(visits, '09:20')).toEqual(['09:00', '08:00'])
  })

  it('hears the same words when the closure is taken up again', () => {
    const closure = { date: '2026-12-14', reason: 'power-cut', note: 'Gardu', username: 'admin' } as const
    expect(saidOf({ ...closure, replacements: ['2026-12-15'] })).toEqual({
      reason: 'power-cut',
      note: 'Gardu',
      replacements: ['2026-12-15'],
    })
    expect(saidOf({ ...closure, from: '10:20' })).toMatchObject({ from: '10:20' })
    expect(saidOf({})).toEqual({ reason: 'other', replacements: [] })
  })
})

describe('what became of a booking', () => {
  it.each([
    [visit([]), 'Booked'],
    [visit([], { date: '2026-12-01' }), 'Past'],
    [visit([], { status: 'CANCELLED', cancellation: { by: 'applicant' } }), 'Cancelled by the applicant'],
    [
      visit([], { status: 'CANCELLED', cancellation: { by: 'office', reason: 'illness' } }),
      'Cancelled by the office: staff illness',
    ],
    [visit([], { status: 'CANCELLED' }), 'Cancelled'],
  ])('%#', (one, words) => expect(standingOf(one, '2026-12-10', t)).toBe(words))
})

describe('closing a whole day', () => {
  const ok = (cancelled: number, people: number, left: number): Result<Tally> => ({
    ok: true,
    body: { cancelled, people, left },
  })
  const problem: Problem = { code: 'busy', detail: '', errors: [] }
  /** Answers call by call; the last one for ever. */
  const run = async (
    answers: readonly Result<Tally>[],
    wanted: (calls: number) => boolean = () => true,
    begun = false,
  ) => {
    let calls = 0
    const seen: Tally[] = []
    const sent: boolean[] = []
    const step = async ({ continues }: { continues: boolean }) => {
      sent.push(continues)
      return answers[Math.min(calls++, answers.length - 1)]
    }
    const end = await closeWhole(step, {
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
