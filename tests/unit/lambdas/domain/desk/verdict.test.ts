import { describe, expect, it } from 'vitest'
import { judgeBooking, pickBestMatch } from '../../../../../lambdas/domain/desk/verdict.ts'
import { deskBookingFixture, presumedNoShow, recordedBy } from '../../../../support/fixtures/desk-bookings.ts'
import { monday, noon } from '../../../../support/fixtures/office.ts'

const desk = { office: monday.office, today: monday.date }
const cancelled = { status: 'CANCELLED' } as const
const away = { office: 'bsd' }
const soon = { date: '2026-12-15' }
const [early, late] = [noon, noon + 60_000]
const iso = (at: number) => new Date(at).toISOString()

describe('the verdict', () => {
  it.each([
    ['nothing known', undefined, { verdict: 'unknown' }],
    ['today, nobody dealt with', deskBookingFixture(), { verdict: 'valid' }],
    ['today, one of two dealt with', deskBookingFixture([recordedBy('siti', early), {}]), { verdict: 'valid' }],
    [
      'presumed not to come',
      deskBookingFixture([recordedBy('siti', early), presumedNoShow(late)]),
      { verdict: 'valid' },
    ],
    [
      'everybody dealt with: the last says when and by whom',
      deskBookingFixture([recordedBy('siti', late), recordedBy('agus', early)]),
      { verdict: 'used', used: { outcome: 'arrived', at: iso(late), by: 'siti' } },
    ],
    ['another day', deskBookingFixture([{}], soon), { verdict: 'wrong-day', date: soon.date }],
    ['another office', deskBookingFixture([{}], away), { verdict: 'wrong-office', office: 'bsd' }],
    [
      'another office on another day',
      deskBookingFixture([{}], { ...away, ...soon }),
      { verdict: 'wrong-office', office: 'bsd', date: soon.date },
    ],
    ['cancelled', deskBookingFixture([{}], cancelled), { verdict: 'cancelled' }],
    [
      'cancelled elsewhere: going there would be in vain',
      deskBookingFixture([{}], { ...cancelled, ...away, ...soon }),
      { verdict: 'cancelled', office: 'bsd', date: soon.date },
    ],
  ])('of %s', (_, booking, verdict) => {
    expect(judgeBooking(booking, desk)).toEqual(verdict)
  })

  it.each([
    ['an earlier day', { date: '2026-12-01', time: monday.time }],
    ['another time of the day', { date: monday.date, time: '07:00' }],
  ])('of a proof that names %s says that the booking was moved', (_, named) => {
    expect(judgeBooking(deskBookingFixture(), desk, named)).toEqual({ verdict: 'valid', moved: true })
    expect(judgeBooking(deskBookingFixture(), desk, monday)).toEqual({ verdict: 'valid' })
  })

  it('of a code that several bookings have is that of the one that fits this desk best', () => {
    const [here, there, over] = [
      deskBookingFixture(),
      deskBookingFixture([{}], away),
      deskBookingFixture([{}], cancelled),
    ]
    expect(pickBestMatch([over, there, here], desk)).toBe(here)
    expect(pickBestMatch([over, there], desk)).toBe(there)
    expect(pickBestMatch([], desk)).toBeUndefined()
  })
})
