import type { BookingView, TicketView } from '../../lambdas/contract/http/schemas.ts'
import { todayIn } from './dates.ts'
import { readObject, removeItem, saveItem } from './storage.ts'

/*
 * The tickets kept on this device, so that they open at the door without network and without logging in. They hold what
 * the server put into them (no full NIK) and the username they were opened with, so that they go when somebody else
 * logs in.
 */

const storageKey = 'tickets'

interface TicketStorage {
  /** Username. */
  readonly owner: string
  readonly tickets: readonly TicketView[]
}

const empty: TicketStorage = { owner: '', tickets: [] }

/**
 * An older version, or somebody else, may have written something of another shape: everything that is shown must be there.
 * One ticket that can't be drawn would take the others off the page, at the door.
 */
function isTicket(one: Partial<TicketView> | null): boolean {
  const { token, booking, office } = one ?? {}
  const shown = [token, booking?.id, booking?.code, booking?.date, booking?.time]
  const whereTo = [office?.name, office?.address, office?.phone, office?.timeZone]
  return [...shown, ...whereTo].every((text) => typeof text === 'string') && Array.isArray(booking?.applicants)
}

function read(): TicketStorage {
  const { owner, tickets } = readObject('local', storageKey)
  if (typeof owner !== 'string' || !Array.isArray(tickets)) return empty
  return { owner, tickets: tickets.filter(isTicket) }
}

/** @returns whether the browser keeps it */
function write(storage: TicketStorage): boolean {
  if (storage.tickets.length > 0) return saveItem('local', storageKey, JSON.stringify(storage))
  removeItem('local', storageKey)
  return true
}

/** The day of the visit has passed where the office stands. */
const isOver = ({ booking, office }: TicketView, now: number): boolean => booking.date < todayIn(office.timeZone, now)

const arrival = ({ booking: { date, time } }: TicketView): string => `${date} ${time}`

/** The tickets whose day has not passed, the next visit first. Those whose day has passed leave the device here. */
export function savedTickets(now = Date.now()): readonly TicketView[] {
  const { owner, tickets } = read()
  const good = tickets.filter((ticket) => !isOver(ticket, now))
  if (good.length < tickets.length) write({ owner, tickets: good })
  return [...good].sort((a, b) => (arrival(a) < arrival(b) ? -1 : 1))
}

/**
 * Keeps a ticket, in place of an earlier one of the same booking.
 * @returns whether the browser keeps it
 */
export function saveTicket(owner: string, ticket: TicketView): boolean {
  removeTicketsOfOthers(owner)
  const others = savedTickets().filter(({ booking }) => booking.id !== ticket.booking.id)
  return write({ owner, tickets: [...others, ticket] })
}

export function removeTicket(id: string): void {
  const { owner, tickets } = read()
  write({ owner, tickets: tickets.filter(({ booking }) => booking.id !== id) })
}

export const clearTickets = (): void => removeItem('local', storageKey)

/** Somebody is logged in: the tickets of anybody else leave the device. */
export function removeTicketsOfOthers(owner: string): void {
  if (read().owner !== owner) clearTickets()
}

/** Tickets of bookings that now stand elsewhere or no more would mislead. Bookings not listed say nothing. */
export function removeOutdatedTickets(bookings: readonly Pick<BookingView, 'id' | 'status' | 'date' | 'time'>[]): void {
  const { owner, tickets } = read()
  const isCurrent = ({ booking: saved }: TicketView) => {
    const now = bookings.find(({ id }) => id === saved.id)
    return !now || (now.status === 'ACTIVE' && now.date === saved.date && now.time === saved.time)
  }
  if (!tickets.every(isCurrent)) write({ owner, tickets: tickets.filter(isCurrent) })
}
