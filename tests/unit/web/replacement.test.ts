import { describe, expect, it } from 'vitest'
import type { Booking, Slot } from '../../../lambdas/contract/schemas.ts'
import { openOffers } from '../../../web/components/cancellation/offers.ts'
import { freeTimes, noteOf } from '../../../web/pages/replacement/free.ts'
import t from '../../../web/texts/en/replacement.ts'

const slot = (time: string, state: Slot['state'], remaining: number): Slot => ({ time, quota: 9, remaining, state })

describe('the times of a replacement day', () => {
  const slots = [
    slot('08:00', 'available', 3),
    slot('09:00', 'unopened', 3),
    slot('10:00', 'available', 1),
    slot('11:00', 'full', 0),
    slot('12:00', 'closed', 5),
  ]
  it('can be chosen before they open, when they take the whole party', () => {
    expect(freeTimes(slots, 2)).toEqual(['08:00', '09:00'])
  })
  it('say how many are left, or why not', () => {
    expect(slots.map((one) => noteOf(one, 2, t))).toEqual([
      '3 places left',
      '3 places left',
      'only 1 place',
      'full',
      'closed',
    ])
  })
})

describe('an offer', () => {
  const booking = (cancellation: Booking['cancellation']): Booking => ({
    id: 'x',
    code: 'X',
    office: 'tangerang',
    date: '2026-12-14',
    time: '08:00',
    status: 'CANCELLED',
    applicants: [],
    cancellableUntil: '2026-12-12',
    createdAt: '2026-12-01T05:00:00Z',
    cancellation,
  })
  it('is open for the days that have not passed, until it is taken', () => {
    const replacements = ['2020-01-06', '2999-01-01']
    expect(openOffers(booking({ by: 'office', replacements }), 'Asia/Jakarta')).toEqual(['2999-01-01'])
    expect(openOffers(booking({ by: 'office', replacements, replacedBy: 'y' }), 'Asia/Jakarta')).toEqual([])
    expect(openOffers(booking({ by: 'applicant' }), 'Asia/Jakarta')).toEqual([])
  })
})
