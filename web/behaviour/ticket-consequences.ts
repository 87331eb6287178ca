import type { RouteInput, RouteName } from '../../lambdas/contract/routes.ts'
import type { Body } from '../api.ts'
import { clearTickets, compareWith, dropTicket } from './ticket-shelf.ts'

/** What a call that went through changes of the tickets kept on this device, whichever page made it. */
const consequences: { readonly [R in RouteName]?: (input: RouteInput<R>, body: Body<R>) => void } = {
  logOut: clearTickets,
  removeAccount: clearTickets,
  cancelBooking: ({ id }) => dropTicket(id),
  // The page that follows keeps the new one.
  rescheduleBooking: ({ id }) => dropTicket(id),
  showBooking: (_, booking) => compareWith([booking]),
  listBookings: (_, { bookings }) => compareWith(bookings),
}

export const drawConsequences = <R extends RouteName>(name: R, input: RouteInput<R>, body: Body<R>): void =>
  consequences[name]?.(input, body)
