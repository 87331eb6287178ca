import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const byBooking = z.strictObject({ id: s.bookingId })

/** What a booking gives to keep: the proof as PDF and on the screen, and the file for a calendar. */
export const proofRoutes = {
  saveProof: {
    method: 'GET',
    path: '/api/bookings/{id}/proof.pdf',
    audience: 'signed-in',
    function: 'proof',
    summary: 'The proof of registration, in the language of Accept-Language',
    input: byBooking,
    output: { status: 200, mediaType: 'application/pdf' },
    problems: ['not-found', 'already-cancelled'],
  },
  showTicket: {
    method: 'GET',
    path: '/api/bookings/{id}/ticket',
    audience: 'signed-in',
    function: 'proof',
    summary: 'The proof for the screen: the signed token of its QR code, and what stands beside it; to be kept offline',
    input: byBooking,
    output: { status: 200, schema: s.ticket },
    problems: ['not-found', 'already-cancelled'],
  },
  saveCalendarFile: {
    method: 'GET',
    path: '/api/bookings/{id}/calendar.ics',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'The appointment as a calendar file, in the language of Accept-Language',
    input: byBooking,
    output: { status: 200, mediaType: 'text/calendar; charset=utf-8' },
    problems: ['not-found', 'already-cancelled'],
  },
} as const satisfies Record<string, Route>
