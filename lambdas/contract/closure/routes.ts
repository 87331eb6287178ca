import * as z from 'zod'
import type { FieldErrorCode } from '../http/field-errors.ts'
import type { Route } from '../http/route.ts'
import * as s from '../http/schemas.ts'
import * as staff from './schemas.ts'

const byDay = { office: s.officeId, date: s.date }

/** A search is by exactly one of these. */
const searchKinds = ['code', 'nik', 'name'] as const

/** What staff do with the days of their office: see who comes, close, count, find. */
export const closureRoutes = {
  listDayBookings: {
    method: 'GET',
    path: '/api/admin/offices/{office}/days/{date}/bookings',
    audience: 'admin',
    function: 'admin',
    summary:
      'Who is booked on a day, and whom the office cancelled; 60 in ten minutes; the look is written into the audit',
    input: z.strictObject(byDay),
    output: { status: 200, schema: z.object({ bookings: z.array(staff.staffBooking) }) },
    problems: ['not-found', 'too-many-attempts'],
  },
  listClosures: {
    method: 'GET',
    path: '/api/admin/offices/{office}/closures',
    audience: 'admin',
    function: 'admin',
    summary: 'The days of a range of at most 92 that the office closed by itself: why, and by whom',
    input: z.strictObject({ office: s.officeId, from: s.date, to: s.date }),
    output: { status: 200, schema: z.object({ closures: z.array(staff.closure).describe('By date') }) },
    problems: ['not-found'],
  },
  closeDay: {
    method: 'POST',
    path: '/api/admin/offices/{office}/days/{date}/closure',
    audience: 'admin',
    function: 'admin',
    summary: 'Close a day and cancel its bookings, some per call; send it again until `left` is 0',
    input: z.strictObject({
      ...byDay,
      reason: s.closureReason,
      note: staff.closureNote.optional(),
      replacements: staff.replacementDays.describe('Later days of this office on which the parties get first choice'),
      from: s.time
        .optional()
        .describe('Today only: who was to come earlier on the day stays booked; left out, everybody is cancelled'),
      continues: staff.continues.optional().describe('Goes on with what a call before began; closes nothing anew'),
      idempotencyKey: s.idempotencyKey
        .optional()
        .describe('Sent again, it closes no day that somebody has opened again since'),
    }),
    headers: { idempotencyKey: 'Idempotency-Key' },
    output: {
      status: 200,
      schema: z.object({
        cancelled: z.int().describe('Bookings cancelled by this call'),
        people: z.int().describe('The people in them'),
        left: z.int().describe('Bookings still to cancel'),
      }),
    },
    problems: ['not-found', 'day-past', 'changed-meanwhile'],
  },
  reopenDay: {
    method: 'DELETE',
    path: '/api/admin/offices/{office}/days/{date}/closure',
    audience: 'admin',
    function: 'admin',
    summary: 'Open a closed day again; what was cancelled stays cancelled',
    input: z.strictObject(byDay),
    output: { status: 204 },
    problems: ['not-found', 'day-past', 'changed-meanwhile'],
  },
  showStatistics: {
    method: 'GET',
    path: '/api/admin/offices/{office}/statistics',
    audience: 'admin',
    function: 'admin',
    summary: 'Figures of at most 92 days: fill, cancellations, outcomes, kinds, how fast releases sold',
    input: z.strictObject({ office: s.officeId, from: s.date, to: s.date }),
    output: { status: 200, schema: staff.statistics },
    problems: ['not-found'],
  },
  searchBookings: {
    method: 'POST',
    path: '/api/admin/offices/{office}/bookings/search',
    audience: 'staff',
    function: 'admin',
    summary:
      'Find bookings of this office by code, NIK, or name within 31 days; 60 in ten minutes; written into the audit',
    input: z
      .strictObject({
        office: s.officeId,
        code: staff.queueCodeInput.optional(),
        nik: s.nik.optional(),
        name: staff.nameInput.optional().describe('Beginnings of its words, in any order'),
        from: s.date.optional().describe('With a name: first day, today when left out'),
        to: s.date.optional().describe('With a name: last day, 30 days after the first when left out'),
      })
      .check(({ value, issues }) => {
        const [first, ...others] = searchKinds.filter((kind) => value[kind] !== undefined)
        if (first === undefined) issues.push(fieldIssue('code', 'required', undefined))
        for (const other of others) issues.push(fieldIssue(other, 'unknown-field', value[other]))
      }),
    output: {
      status: 200,
      schema: z.object({
        bookings: z.array(staff.staffBooking).describe('At most 50'),
        more: z.boolean().describe('Whether there are more than these; search more narrowly'),
      }),
    },
    problems: ['not-found', 'too-many-attempts'],
  },
} as const satisfies Record<string, Route>

const fieldIssue = (field: string, message: FieldErrorCode, input: unknown) => ({
  code: 'custom' as const,
  message,
  path: [field],
  input,
})
