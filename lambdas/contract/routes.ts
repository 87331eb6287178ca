import * as z from 'zod'
import type { Route } from './route.ts'
import * as s from './schemas.ts'

const nothing = z.strictObject({})
const byBooking = z.strictObject({ id: s.bookingId })

/**
 * Every route once. The gateway's routes and authorizers, the local gateway, the OpenAPI document, the web client
 * and the access tests are made from this table. A new endpoint is a line here, a use case of the same name, and a
 * test.
 */
export const routes = {
  listOffices: {
    method: 'GET',
    path: '/api/offices',
    audience: 'public',
    function: 'calendar',
    summary: 'All offices',
    input: nothing,
    output: { status: 200, schema: z.object({ offices: z.array(s.office) }), maxAge: 60 },
    problems: [],
  },
  showOffice: {
    method: 'GET',
    path: '/api/offices/{office}',
    audience: 'public',
    function: 'calendar',
    summary: 'One office',
    input: z.strictObject({ office: s.officeId }),
    output: { status: 200, schema: s.office, maxAge: 60 },
    problems: ['not-found'],
  },
  showCalendar: {
    method: 'GET',
    path: '/api/offices/{office}/calendar',
    audience: 'public',
    function: 'calendar',
    summary: 'State of every day of a month',
    input: z.strictObject({ office: s.officeId, month: s.month }),
    output: { status: 200, schema: s.calendar, maxAge: 2 },
    problems: ['not-found'],
  },
  showDay: {
    method: 'GET',
    path: '/api/offices/{office}/days/{date}',
    audience: 'public',
    function: 'calendar',
    summary: 'The times of a day and the places left',
    input: z.strictObject({ office: s.officeId, date: s.date }),
    output: { status: 200, schema: s.day, maxAge: 2 },
    problems: ['not-found'],
  },
  showOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    audience: 'public',
    function: 'calendar',
    summary: 'This document',
    input: nothing,
    output: { status: 200, schema: z.looseObject({ openapi: z.string() }), maxAge: 60 },
    problems: [],
  },

  signUp: {
    method: 'POST',
    path: '/api/accounts',
    audience: 'public',
    function: 'accounts',
    summary: 'Open an account; a confirmation code goes out by email',
    input: z.strictObject({
      username: s.username,
      email: s.email,
      password: s.password,
      fullName: s.fullName,
      phone: s.phone.optional(),
    }),
    output: { status: 201, schema: z.object({ username: z.string(), confirmation: z.literal('sent') }) },
    problems: ['username-taken', 'too-many-attempts'],
  },
  confirmAccount: {
    method: 'POST',
    path: '/api/accounts/confirmation',
    audience: 'public',
    function: 'accounts',
    summary: 'Confirm the email address with the code',
    input: z.strictObject({ username: s.username, code: s.confirmationCode }),
    output: { status: 200, schema: z.object({ username: z.string(), confirmed: z.literal(true) }) },
    problems: ['wrong-code', 'expired-code', 'too-many-attempts'],
  },
  resendConfirmation: {
    method: 'POST',
    path: '/api/accounts/confirmation/resend',
    audience: 'public',
    function: 'accounts',
    summary: 'Send a new code; the answer is the same whether or not the account exists',
    input: z.strictObject({ username: s.username }),
    output: { status: 200, schema: z.object({ username: z.string(), confirmation: z.literal('sent') }) },
    problems: ['too-many-attempts'],
  },
  forgotPassword: {
    method: 'POST',
    path: '/api/accounts/password/forgot',
    audience: 'public',
    function: 'accounts',
    summary: 'Send a code for a new password; the answer is the same whether or not the account exists',
    input: z.strictObject({ username: s.username }),
    output: { status: 200, schema: z.object({ username: z.string(), code: z.literal('sent') }) },
    problems: ['too-many-attempts'],
  },
  resetPassword: {
    method: 'POST',
    path: '/api/accounts/password/reset',
    audience: 'public',
    function: 'accounts',
    summary: 'Set a new password with the code',
    input: z.strictObject({ username: s.username, code: s.confirmationCode, password: s.password }),
    output: { status: 200, schema: z.object({ username: z.string(), changed: z.literal(true) }) },
    problems: ['wrong-code', 'expired-code', 'too-many-attempts'],
  },

  logIn: {
    method: 'POST',
    path: '/api/session',
    audience: 'public',
    function: 'accounts',
    summary: 'Log in; sets the session cookies',
    input: z.strictObject({ username: s.anyUsername, password: s.anyPassword }),
    output: { status: 200, schema: s.session },
    problems: ['wrong-credentials', 'not-confirmed', 'too-many-attempts'],
  },
  showSession: {
    method: 'GET',
    path: '/api/session',
    audience: 'signed-in',
    function: 'accounts',
    summary: 'Who is logged in',
    input: nothing,
    output: { status: 200, schema: s.session },
    problems: [],
  },
  refreshSession: {
    method: 'POST',
    path: '/api/session/refresh',
    audience: 'public',
    function: 'accounts',
    summary: 'New access cookie from the refresh cookie, which is rotated',
    input: nothing,
    output: { status: 200, schema: s.session },
    problems: ['not-signed-in'],
  },
  logOut: {
    method: 'DELETE',
    path: '/api/session',
    audience: 'public',
    function: 'accounts',
    summary: 'Log out: revokes the refresh token and clears the cookies; also without a session',
    input: nothing,
    output: { status: 204 },
    problems: [],
  },

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
      applicants: z.array(s.applicantInput).min(1, { error: 'too-few' }).max(s.maxParty, { error: 'too-many' }),
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
  listKeys: {
    method: 'GET',
    path: '/api/keys',
    audience: 'public',
    function: 'proof',
    summary: 'JWKS of the proof signature (RFC 7517)',
    input: nothing,
    output: { status: 200, schema: z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }), maxAge: 300 },
    problems: [],
  },

  editQuota: {
    method: 'PATCH',
    path: '/api/admin/offices/{office}/slots/{date}/{time}',
    audience: 'admin',
    function: 'admin',
    summary: 'Set the quota of one slot',
    input: z.strictObject({ office: s.officeId, date: s.date, time: s.time, quota: s.quota }),
    output: { status: 200, schema: s.slot },
    problems: ['not-found', 'quota-below-claims'],
  },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes

/** What a caller writes. */
export type RouteInput<R extends RouteName> = z.input<Routes[R]['input']>
/** What a use case receives, parsed. */
export type RouteParsed<R extends RouteName> = z.output<Routes[R]['input']>
/** What the caller gets as JSON; `undefined` where there is none. */
export type RouteOutput<R extends RouteName> = Routes[R]['output'] extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
/** Codes a use case may refuse with. */
export type RouteProblem<R extends RouteName> = Routes[R]['problems'][number] | 'busy' | 'validation-failed'
