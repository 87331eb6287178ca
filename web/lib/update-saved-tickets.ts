import type { RouteInput, RouteName } from '../../lambdas/contract/routes.ts'
import type { RouteBody } from './api.ts'
import { clearTickets, removeOutdatedTickets, removeTicket } from './saved-tickets.ts'

/** What a call that went through changes of the tickets kept on this device, whichever page made it. */
const ticketUpdates: { readonly [R in RouteName]?: (input: RouteInput<R>, body: RouteBody<R>) => void } = {
  logOut: clearTickets,
  removeAccount: clearTickets,
  cancelBooking: ({ id }) => removeTicket(id),
  // The page that follows keeps the new one.
  rescheduleBooking: ({ id }) => removeTicket(id),
  showBooking: (_, booking) => removeOutdatedTickets([booking]),
  listBookings: (_, { bookings }) => removeOutdatedTickets(bookings),
}

export const updateSavedTickets = <R extends RouteName>(name: R, input: RouteInput<R>, body: RouteBody<R>): void =>
  ticketUpdates[name]?.(input, body)
