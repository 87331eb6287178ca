import type { Booking } from '../../../lambdas/contract/schemas.ts'

/** What is still to come first, the next visit on top; then what is over, the latest on top. */
export function inOrder(bookings: readonly Booking[], isOver: (booking: Booking) => boolean): Booking[] {
  const arrival = ({ date, time }: Booking) => `${date} ${time}`
  return [...bookings].sort((a, b) => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1
    const earlierFirst = arrival(a).localeCompare(arrival(b))
    return isOver(a) ? -earlierFirst : earlierFirst
  })
}
