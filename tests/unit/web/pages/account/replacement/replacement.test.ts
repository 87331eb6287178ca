import { describe, expect, it } from 'vitest'
import type { BookingView, SlotView } from '../../../../../../lambdas/contract/http/schemas.ts'
import { openReplacementDays } from '../../../../../../web/features/booking/replacement-days.ts'
import { freeTimes, replacementTimeNote } from '../../../../../../web/pages/account/replacement/free-times.ts'
import t from '../../../../../../web/texts/en/account/replacement.ts'

const slot = (time: string, state: SlotView['state'], remaining: number): SlotView => ({
  time,
  quota: 9,
  remaining,
  state,
})

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
    expect(slots.map((one) => replacementTimeNote(one, 2, t))).toEqual([
      '3 places left',
      '3 places left',
      'only 1 place',
      'full',
      'closed',
    ])
  })
})

describe('an offer', () => {
  const booking = (cancellation: BookingView['cancellation']): BookingView => ({
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
    expect(openReplacementDays(booking({ by: 'office', replacements }), 'Asia/Jakarta')).toEqual(['2999-01-01'])
    expect(openReplacementDays(booking({ by: 'office', replacements, replacedBy: 'y' }), 'Asia/Jakarta')).toEqual([])
    expect(openReplacementDays(booking({ by: 'applicant' }), 'Asia/Jakarta')).toEqual([])
  })
})
