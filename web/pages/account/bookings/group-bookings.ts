import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import type { currentStatus } from '../../../features/booking/current-status.ts'

type CurrentStatus = ReturnType<typeof currentStatus>

export interface BookingGroup {
  readonly now: CurrentStatus
  readonly bookings: readonly BookingView[]
}

const arrival = ({ date, time }: BookingView) => `${date} ${time}`

/** What is still to come, the next visit on top; then what is past and what was cancelled, the latest on top. */
export function groupBookings(
  bookings: readonly BookingView[],
  statusOf: (booking: BookingView) => CurrentStatus,
): BookingGroup[] {
  const earlierFirst = [...bookings].sort((a, b) => arrival(a).localeCompare(arrival(b)))
  return (['ACTIVE', 'PAST', 'CANCELLED'] as const)
    .map((now) => {
      const group = earlierFirst.filter((booking) => statusOf(booking) === now)
      return { now, bookings: now === 'ACTIVE' ? group : group.reverse() }
    })
    .filter(({ bookings }) => bookings.length > 0)
}
