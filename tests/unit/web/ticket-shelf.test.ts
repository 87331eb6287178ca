import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Booking, Ticket } from '../../../lambdas/contract/schemas.ts'
import type { Body } from '../../../web/api.ts'
import { drawConsequences } from '../../../web/behaviour/ticket-consequences.ts'
import { clearTickets, handShelfTo, keepTicket, savedTickets } from '../../../web/behaviour/ticket-shelf.ts'

const ticketOf = (id: string, date: string, more: Partial<Ticket['office']> = {}): Ticket => ({
  token: `token-${id}`,
  booking: { id, code: id, office: 'tangerang', date, time: '08:00', applicants: [] },
  office: { id: 'tangerang', name: 'Kantor', address: 'Jalan', phone: '021', timeZone: 'Asia/Jakarta', ...more },
})
const bookingOf = (id: string, more: Partial<Booking> = {}): Booking => ({
  ...ticketOf(id, '2099-12-14').booking,
  status: 'ACTIVE',
  cancellableUntil: '2099-12-12',
  createdAt: '2099-12-01T00:00:00Z',
  ...more,
})
const ids = (now?: number) => savedTickets(now).map(({ booking }) => booking.id)

let kept: Map<string, string>
const device = (setItem = (name: string, value: string) => void kept.set(name, value)) =>
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem,
    removeItem: (name: string) => void kept.delete(name),
  })
beforeEach(() => {
  kept = new Map()
  device()
})

describe('A saved ticket', () => {
  it('is there the next time, the next visit first, and only once for a booking', () => {
    keepTicket('budi', ticketOf('b', '2099-12-15'))
    keepTicket('budi', ticketOf('a', '2099-12-14'))
    expect(keepTicket('budi', { ...ticketOf('b', '2099-12-13'), token: 'newer' })).toBe(true)
    expect(ids()).toEqual(['b', 'a'])
    expect(savedTickets()[0]?.token).toBe('newer')
  })

  it.each([
    ['Asia/Jakarta', '2026-12-14T16:59:59Z', '2026-12-14T17:00:00Z'],
    ['Asia/Jayapura', '2026-12-14T14:59:59Z', '2026-12-14T15:00:00Z'],
  ] as const)('stays to the end of its day at the office (%s), then leaves the device', (timeZone, last, over) => {
    keepTicket('budi', ticketOf('a', '2099-01-01'))
    kept.set('tickets', JSON.stringify({ owner: 'budi', tickets: [ticketOf('a', '2026-12-14', { timeZone })] }))
    expect(ids(Date.parse(last))).toEqual(['a'])
    expect(ids(Date.parse(over))).toEqual([])
    expect(kept.size).toBe(0)
  })

  it('is nobody else’s: another login takes it away, the same one does not', () => {
    keepTicket('budi', ticketOf('a', '2099-12-14'))
    handShelfTo('budi')
    expect(ids()).toEqual(['a'])
    handShelfTo('ani')
    expect(kept.size).toBe(0)
    keepTicket('budi', ticketOf('a', '2099-12-14'))
    keepTicket('ani', ticketOf('b', '2099-12-14'))
    expect(ids()).toEqual(['b'])
  })

  it('is not promised where the browser keeps nothing, and nonsense under its name is no ticket', () => {
    device(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(keepTicket('budi', ticketOf('a', '2099-12-14'))).toBe(false)
    for (const nonsense of [
      '{',
      '[]',
      '7',
      '{"owner":1,"tickets":[]}',
      '{"owner":"budi"}',
      '{"owner":"budi","tickets":[null,{}]}',
    ]) {
      kept.set('tickets', nonsense)
      expect(ids()).toEqual([])
      expect(() => drawConsequences('listBookings', {}, { bookings: [bookingOf('a')] })).not.toThrow()
    }
  })

  it('stays although one beside it lacks what is shown of a ticket', () => {
    const { phone: _, ...office } = ticketOf('b', '2099-12-15').office
    const { applicants: __, ...booking } = ticketOf('c', '2099-12-15').booking
    const others = [
      { ...ticketOf('b', '2099-12-15'), office },
      { ...ticketOf('c', '2099-12-15'), booking },
    ]
    kept.set('tickets', JSON.stringify({ owner: 'budi', tickets: [...others, ticketOf('a', '2099-12-14')] }))
    expect(ids()).toEqual(['a'])
  })
})

describe('A call that went through', () => {
  beforeEach(() => {
    keepTicket('budi', ticketOf('a', '2099-12-14'))
    keepTicket('budi', ticketOf('b', '2099-12-14'))
  })

  it('takes the ticket of a booking that was cancelled or moved', () => {
    drawConsequences('cancelBooking', { id: 'a' }, bookingOf('a', { status: 'CANCELLED' }))
    expect(ids()).toEqual(['b'])
    drawConsequences('rescheduleBooking', { id: 'b', date: '2099-12-15', time: '09:00' }, bookingOf('b'))
    expect(ids()).toEqual([])
  })

  it.each(['logOut', 'removeAccount'] as const)('takes them all: %s', (route) => {
    drawConsequences(route, { password: '' }, undefined as Body<typeof route>)
    expect(kept.size).toBe(0)
  })

  it.each([
    ['cancelled', { status: 'CANCELLED' }],
    ['moved to another day', { date: '2099-12-15' }],
    ['moved to another time', { time: '13:00' }],
  ] as const)('shows that a booking was %s elsewhere', (_, change) => {
    drawConsequences('listBookings', {}, { bookings: [bookingOf('a', change)] })
    expect(ids()).toEqual(['b'])
    drawConsequences('showBooking', { id: 'b' }, bookingOf('b', change))
    expect(ids()).toEqual([])
  })

  it('leaves what stands as it is, and what a list does not know yet', () => {
    drawConsequences('listBookings', {}, { bookings: [bookingOf('a')] })
    drawConsequences('listOffices', {}, { offices: [] })
    expect(ids()).toEqual(['a', 'b'])
    clearTickets()
    expect(ids()).toEqual([])
  })
})
