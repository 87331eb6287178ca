import { describe, expect, it } from 'vitest'
import { bestOf, verdictOf } from '../../../lambdas/domain/verdict.ts'
import { monday, noon } from '../../support/office.ts'
import { bookingOf, by, presumed } from './given.ts'

const desk = { office: monday.office, today: monday.date }
const cancelled = { status: 'CANCELLED' } as const
const away = { office: 'bsd' }
const soon = { date: '2026-12-15' }
const [early, late] = [noon, noon + 60_000]
const iso = (at: number) => new Date(at).toISOString()

describe('the verdict', () => {
  it.each([
    ['nothing known', undefined, { verdict: 'unknown' }],
    ['today, nobody dealt with', bookingOf(), { verdict: 'valid' }],
    ['today, one of two dealt with', bookingOf([by('siti', early), {}]), { verdict: 'valid' }],
    ['presumed not to come', bookingOf([by('siti', early), presumed(late)]), { verdict: 'valid' }],
    [
      'everybody dealt with: the last says when and by whom',
      bookingOf([by('siti', late), by('agus', early)]),
      { verdict: 'used', used: { outcome: 'arrived', at: iso(late), by: 'siti' } },
    ],
    ['another day', bookingOf([{}], soon), { verdict: 'wrong-day', date: soon.date }],
    ['another office', bookingOf([{}], away), { verdict: 'wrong-office', office: 'bsd' }],
    [
      'another office on another day',
      bookingOf([{}], { ...away, ...soon }),
      { verdict: 'wrong-office', office: 'bsd', date: soon.date },
    ],
    ['cancelled', bookingOf([{}], cancelled), { verdict: 'cancelled' }],
    [
      'cancelled elsewhere: going there would be in vain',
      bookingOf([{}], { ...cancelled, ...away, ...soon }),
      { verdict: 'cancelled', office: 'bsd', date: soon.date },
    ],
  ])('of %s', (_, booking, verdict) => {
    expect(verdictOf(booking, desk)).toEqual(verdict)
  })

  it.each([
    ['an earlier day', { date: '2026-12-01', time: monday.time }],
    ['another time of the day', { date: monday.date, time: '07:00' }],
  ])('of a proof that names %s says that the booking was moved', (_, named) => {
    expect(verdictOf(bookingOf(), desk, named)).toEqual({ verdict: 'valid', moved: true })
    expect(verdictOf(bookingOf(), desk, monday)).toEqual({ verdict: 'valid' })
  })

  it('of a code that several bookings have is that of the one that fits this desk best', () => {
    const [here, there, over] = [bookingOf(), bookingOf([{}], away), bookingOf([{}], cancelled)]
    expect(bestOf([over, there, here], desk)).toBe(here)
    expect(bestOf([over, there], desk)).toBe(there)
    expect(bestOf([], desk)).toBeUndefined()
  })
})
