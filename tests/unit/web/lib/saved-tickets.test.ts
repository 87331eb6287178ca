import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BookingView, TicketView } from '../../../../lambdas/contract/http/schemas.ts'
import type { RouteBody } from '../../../../web/lib/api.ts'
import { clearTickets, removeTicketsOfOthers, savedTickets, saveTicket } from '../../../../web/lib/saved-tickets.ts'
import { updateSavedTickets } from '../../../../web/lib/update-saved-tickets.ts'

const ticketOf = (id: string, date: string, more: Partial<TicketView['office']> = {}): TicketView => ({
  token: `token-${id}`,
  booking: { id, code: id, office: 'tangerang', date, time: '08:00', applicants: [] },
  office: { id: 'tangerang', name: 'Kantor', address: 'Jalan', phone: '021', timeZone: 'Asia/Jakarta', ...more },
})
const bookingOf = (id: string, more: Partial<BookingView> = {}): BookingView => ({
  ...ticketOf(id, '2099-12-14').booking,
  status: 'ACTIVE',
  cancellableUntil: '2099-12-12',
  createdAt: '2099-12-01T00:00:00Z',
  ...more,
})
const ids = (now?: number) => savedTickets(now).map(({ booking }) => booking.id)

let stored: Map<string, string>
const device = (setItem = (name: string, value: string) => void stored.set(name, value)) =>
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem,
    removeItem: (name: string) => void stored.delete(name),
  })
beforeEach(() => {
  stored = new Map()
  device()
})

describe('A saved ticket', () => {
  it('is there the next time, the next visit first, and only once for a booking', () => {
    saveTicket('budi', ticketOf('b', '2099-12-15'))
    saveTicket('budi', ticketOf('a', '2099-12-14'))
    expect(saveTicket('budi', { ...ticketOf('b', '2099-12-13'), token: 'newer' })).toBe(true)
    expect(ids()).toEqual(['b', 'a'])
    expect(savedTickets()[0]?.token).toBe('newer')
  })

  it.each([
    ['Asia/Jakarta', '2026-12-14T16:59:59Z', '2026-12-14T17:00:00Z'],
    ['Asia/Jayapura', '2026-12-14T14:59:59Z', '2026-12-14T15:00:00Z'],
  ] as const)('stays to the end of its day at the office (%s), then leaves the device', (timeZone, last, over) => {
    saveTicket('budi', ticketOf('a', '2099-01-01'))
    stored.set('tickets', JSON.stringify({ owner: 'budi', tickets: [ticketOf('a', '2026-12-14', { timeZone })] }))
    expect(ids(Date.parse(last))).toEqual(['a'])
    expect(ids(Date.parse(over))).toEqual([])
    expect(stored.size).toBe(0)
  })

  it('is nobody else’s: another login takes it away, the same one does not', () => {
    saveTicket('budi', ticketOf('a', '2099-12-14'))
    removeTicketsOfOthers('budi')
    expect(ids()).toEqual(['a'])
    removeTicketsOfOthers('ani')
    expect(stored.size).toBe(0)
    saveTicket('budi', ticketOf('a', '2099-12-14'))
    saveTicket('ani', ticketOf('b', '2099-12-14'))
    expect(ids()).toEqual(['b'])
  })

  it('is not promised where the browser keeps nothing, and nonsense under its name is no ticket', () => {
    device(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(saveTicket('budi', ticketOf('a', '2099-12-14'))).toBe(false)
    for (const nonsense of [
      '{',
      '[]',
      '7',
      '{"owner":1,"tickets":[]}',
      '{"owner":"budi"}',
      '{"owner":"budi","tickets":[null,{}]}',
    ]) {
      stored.set('tickets', nonsense)
      expect(ids()).toEqual([])
      expect(() => updateSavedTickets('listBookings', {}, { bookings: [bookingOf('a')] })).not.toThrow()
    }
  })

  it('stays although one beside it lacks what is shown of a ticket', () => {
    const { phone: _, ...office } = ticketOf('b', '2099-12-15').office
    const { applicants: __, ...booking } = ticketOf('c', '2099-12-15').booking
    const others = [
      { ...ticketOf('b', '2099-12-15'), office },
      { ...ticketOf('c', '2099-12-15'), booking },
    ]
    stored.set('tickets', JSON.stringify({ owner: 'budi', tickets: [...others, ticketOf('a', '2099-12-14')] }))
    expect(ids()).toEqual(['a'])
  })
})

describe('A call that went through', () => {
  beforeEach(() => {
    saveTicket('budi', ticketOf('a', '2099-12-14'))
    saveTicket('budi', ticketOf('b', '2099-12-14'))
  })

  it('takes the ticket of a booking that was cancelled or moved', () => {
    updateSavedTickets('cancelBooking', { id: 'a' }, bookingOf('a', { status: 'CANCELLED' }))
    expect(ids()).toEqual(['b'])
    updateSavedTickets('rescheduleBooking', { id: 'b', date: '2099-12-15', time: '09:00' }, bookingOf('b'))
    expect(ids()).toEqual([])
  })

  it.each(['logOut', 'removeAccount'] as const)('takes them all: %s', (route) => {
    updateSavedTickets(route, { password: '' }, undefined as RouteBody<typeof route>)
    expect(stored.size).toBe(0)
  })

  it.each([
    ['cancelled', { status: 'CANCELLED' }],
    ['moved to another day', { date: '2099-12-15' }],
    ['moved to another time', { time: '13:00' }],
  ] as const)('shows that a booking was %s elsewhere', (_, change) => {
    updateSavedTickets('listBookings', {}, { bookings: [bookingOf('a', change)] })
    expect(ids()).toEqual(['b'])
    updateSavedTickets('showBooking', { id: 'b' }, bookingOf('b', change))
    expect(ids()).toEqual([])
  })

  it('leaves what stands as it is, and what a list does not know yet', () => {
    updateSavedTickets('listBookings', {}, { bookings: [bookingOf('a')] })
    updateSavedTickets('listOffices', {}, { offices: [] })
    expect(ids()).toEqual(['a', 'b'])
    clearTickets()
    expect(ids()).toEqual([])
  })
})
