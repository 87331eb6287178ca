import { expect, it } from 'vitest'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { inOrder } from '../../../web/pages/bookings/order.ts'

const on = (date: string, more: Partial<Booking> = {}): Booking => ({
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

it('shows the next visit on top, and what is over below, the latest first', () => {
  const given = [
    on('2026-12-14', { status: 'CANCELLED' }),
    on('2026-12-14', { time: '09:00' }),
    on('2026-10-01'),
    on('2026-12-14', { time: '08:30' }),
    on('2026-11-01'),
  ]
  const shown = inOrder(given, ({ status, date }) => status === 'CANCELLED' || date < '2026-12-01')
  expect(shown).toEqual([3, 1, 0, 4, 2].map((i) => given[i]))
})
