import type { Booking } from '../../../lambdas/contract/schemas.ts'
import type { standing } from '../../standing.ts'

type Standing = ReturnType<typeof standing>

export interface Group {
  readonly now: Standing
  readonly bookings: readonly Booking[]
}

const arrival = ({ date, time }: Booking) => `${date} ${time}`

/** What is still to come, the next visit on top; then what is past and what was cancelled, the latest on top. */
export function grouped(bookings: readonly Booking[], standingOf: (booking: Booking) => Standing): Group[] {
  const earlierFirst = [...bookings].sort((a, b) => arrival(a).localeCompare(arrival(b)))
  return (['ACTIVE', 'PAST', 'CANCELLED'] as const)
    .map((now) => {
      const group = earlierFirst.filter((booking) => standingOf(booking) === now)
      return { now, bookings: now === 'ACTIVE' ? group : group.reverse() }
    })
    .filter(({ bookings }) => bookings.length > 0)
}
