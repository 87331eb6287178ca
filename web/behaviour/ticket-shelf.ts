import type { Booking, Ticket } from '../../lambdas/contract/schemas.ts'
import { todayIn } from '../dates.ts'
import { forget, recallObject, remember } from './storage.ts'

/*
 * The tickets kept on this device, so that they open at the door without network and without logging in. They hold what
 * the server put into them (no full NIK) and the username they were opened with, so that they go when somebody else
 * logs in.
 */

const place = 'tickets'

interface Shelf {
  /** Username. */
  readonly owner: string
  readonly tickets: readonly Ticket[]
}

const empty: Shelf = { owner: '', tickets: [] }

/**
 * An older version, or somebody else, may have written something of another shape: everything that is shown must be there.
 * One ticket that can't be drawn would take the others off the page, at the door.
 */
function isTicket(one: Partial<Ticket> | null): boolean {
  const { token, booking, office } = one ?? {}
  const shown = [token, booking?.id, booking?.code, booking?.date, booking?.time]
  const whereTo = [office?.name, office?.address, office?.phone, office?.timeZone]
  return [...shown, ...whereTo].every((text) => typeof text === 'string') && Array.isArray(booking?.applicants)
}

function read(): Shelf {
  const { owner, tickets } = recallObject('local', place)
  if (typeof owner !== 'string' || !Array.isArray(tickets)) return empty
  return { owner, tickets: tickets.filter(isTicket) }
}

/** @returns whether the browser keeps it */
function write(shelf: Shelf): boolean {
  if (shelf.tickets.length > 0) return remember('local', place, JSON.stringify(shelf))
  forget('local', place)
  return true
}

/** The day of the visit has passed where the office stands. */
const isOver = ({ booking, office }: Ticket, now: number): boolean => booking.date < todayIn(office.timeZone, now)

const arrival = ({ booking: { date, time } }: Ticket): string => `${date} ${time}`

/** The tickets whose day has not passed, the next visit first. Those whose day has passed leave the device here. */
export function savedTickets(now = Date.now()): readonly Ticket[] {
  const { owner, tickets } = read()
  const good = tickets.filter((ticket) => !isOver(ticket, now))
  if (good.length < tickets.length) write({ owner, tickets: good })
  return [...good].sort((a, b) => (arrival(a) < arrival(b) ? -1 : 1))
}

/**
 * Keeps a ticket, in place of an earlier one of the same booking.
 * @returns whether the browser keeps it
 */
export function keepTicket(owner: string, ticket: Ticket): boolean {
  handShelfTo(owner)
  const others = savedTickets().filter(({ booking }) => booking.id !== ticket.booking.id)
  return write({ owner, tickets: [...others, ticket] })
}

export function dropTicket(id: string): void {
  const { owner, tickets } = read()
  write({ owner, tickets: tickets.filter(({ booking }) => booking.id !== id) })
}

export const clearTickets = (): void => forget('local', place)

/** Somebody is logged in: the tickets of anybody else leave the device. */
export function handShelfTo(owner: string): void {
  if (read().owner !== owner) clearTickets()
}

/** Tickets of bookings that now stand elsewhere or no more would mislead. Bookings not listed say nothing. */
export function compareWith(bookings: readonly Pick<Booking, 'id' | 'status' | 'date' | 'time'>[]): void {
  const { owner, tickets } = read()
  const stands = ({ booking: kept }: Ticket) => {
    const now = bookings.find(({ id }) => id === kept.id)
    return !now || (now.status === 'ACTIVE' && now.date === kept.date && now.time === kept.time)
  }
  if (!tickets.every(stands)) write({ owner, tickets: tickets.filter(stands) })
}
