import { expect, it } from 'vitest'
import type { BookingView } from '../../../../../../lambdas/contract/http/schemas.ts'
import { groupBookings } from '../../../../../../web/pages/account/bookings/group-bookings.ts'

const on = (date: string, more: Partial<BookingView> = {}): BookingView => ({
  id: date + (more.status ?? ''),
  code: 'ABCD-EFGH',
  office: 'tangerang',
  date,
  time: '08:00',
  status: 'ACTIVE',
  applicants: [],
  cancellableUntil: date,
  createdAt: '2026-01-01T00:00:00Z',
  ...more,
})

it('what is to come stands first, the next visit on top; then what is past and what was cancelled, the latest first', () => {
  const given = [
    on('2026-12-14', { status: 'CANCELLED' }),
    on('2026-12-14', { time: '09:00' }),
    on('2026-10-01'),
    on('2026-12-14', { time: '08:30' }),
    on('2026-11-01'),
    on('2026-12-20', { status: 'CANCELLED' }),
  ]
  const now = ({ status, date }: BookingView) => (status === 'ACTIVE' && date < '2026-12-01' ? 'PAST' : status)
  expect(groupBookings(given, now)).toEqual([
    { now: 'ACTIVE', bookings: [given[3], given[1]] },
    { now: 'PAST', bookings: [given[4], given[2]] },
    { now: 'CANCELLED', bookings: [given[5], given[0]] },
  ])
  expect(groupBookings([on('2026-12-14')], now).map((group) => group.now)).toEqual(['ACTIVE'])
})
