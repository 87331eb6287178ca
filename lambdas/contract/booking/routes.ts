import * as z from 'zod'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'

const nothing = z.strictObject({})
const byBooking = z.strictObject({ id: s.bookingId })

/** Booking, and all that may happen to a booking until the visit. */
export const bookingRoutes = {
  bookSlot: {
    method: 'POST',
    path: '/api/bookings',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'Book a time for 1 to 5 applicants, whole or not at all',
    input: z.strictObject({
      idempotencyKey: s.idempotencyKey,
      office: s.officeId,
      date: s.date,
      time: s.time,
      applicants: z.array(s.bookingApplicant).min(1, { error: 'too-few' }).max(s.maxParty, { error: 'too-many' }),
    }),
    headers: { idempotencyKey: 'Idempotency-Key' },
    output: { status: 201, schema: s.booking },
    problems: [
      'not-found',
      'slot-full',
      'slot-not-open',
      'applicant-not-eligible',
      'duplicate-applicant',
      'idempotency-key-reused',
    ],
  },
  listBookings: {
    method: 'GET',
    path: '/api/bookings',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'The bookings of this account, latest arrival first',
    input: nothing,
    output: { status: 200, schema: z.object({ bookings: z.array(s.booking) }) },
    problems: [],
  },
  showBooking: {
    method: 'GET',
    path: '/api/bookings/{id}',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'One booking of this account',
    input: byBooking,
    output: { status: 200, schema: s.booking },
    problems: ['not-found'],
  },
  cancelBooking: {
    method: 'POST',
    path: '/api/bookings/{id}/cancellation',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'Cancel, at the latest 2 days before the arrival date',
    input: byBooking,
    output: { status: 200, schema: s.booking },
    problems: ['not-found', 'cancellation-too-late', 'already-cancelled'],
  },
  confirmAttendance: {
    operationId: 'confirmVisit',
    method: 'POST',
    path: '/api/bookings/{id}/attendance',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'Say that the party is coming, as the reminder asks; a booking that is not confirmed keeps its place, too',
    input: byBooking,
    output: { status: 200, schema: s.booking },
    problems: ['not-found', 'already-cancelled'],
  },
  rescheduleBooking: {
    method: 'POST',
    path: '/api/bookings/{id}/rescheduling',
    audience: 'signed-in',
    function: 'bookings',
    summary: 'Move to another free time of the same office in one step, at the latest 2 days before the arrival date',
    input: z.strictObject({ id: s.bookingId, date: s.date, time: s.time }),
    output: { status: 200, schema: s.booking },
    problems: ['not-found', 'cancellation-too-late', 'already-cancelled', 'slot-full', 'slot-not-open'],
  },
  replaceBooking: {
    method: 'POST',
    path: '/api/bookings/{id}/replacement',
    audience: 'signed-in',
    function: 'bookings',
    summary:
      'First choice of who was cancelled by the office: book the same party on one of the days it named, also before they open',
    input: z.strictObject({ id: s.bookingId, date: s.date, time: s.time }),
    output: { status: 201, schema: s.booking },
    problems: ['not-found', 'not-offered', 'already-replaced', 'slot-full', 'slot-not-open', 'applicant-not-eligible'],
  },
} as const satisfies Record<string, Route>
