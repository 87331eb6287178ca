import * as z from 'zod'
import { queueCodeInput } from '../closure/schemas.ts'
import { recordedOutcome, verification } from '../desk/schemas.ts'
import { fieldError } from '../http/field-error.ts'
import * as s from '../http/schemas.ts'
import { templateDay } from '../quota/schemas.ts'
import { type AuditAction, auditActions } from './audit-actions.ts'

/* The shapes of the audit as they cross the wire; the domain's type of an entry is made from them. */

/** An instant, UTC. */
const instant = z.iso.datetime()
const grant = z.object({
  account: z.string(),
  username: z.string(),
  role: s.role,
})

const accountReference = grant.pick({ account: true, username: true })

const applicantOutcome = z.object({
  booking: s.bookingId,
  index: z.int().describe('Place in the party, from 0'),
  outcome: recordedOutcome.shape.outcome,
  reason: recordedOutcome.shape.reason,
})

/** What an audit entry tells of each action; never a NIK, the name of an applicant, or a password. */
const details = {
  'quota-edited': z.object({
    date: s.date,
    time: s.time,
    from: z.int().nullable().describe('`null`: there was no slot'),
    to: z.int().nullable().describe('`null`: the slot was taken away'),
  }),
  'day-given-out': z.object({
    date: s.date,
    created: z.int(),
    raised: z.int(),
    lowered: z.int(),
    removed: z.int(),
    opensAt: instant.optional(),
  }),
  'opening-set': z.object({
    from: s.date,
    to: s.date,
    opensAt: instant.nullable().describe('`null`: the announcement was taken back'),
    days: z.int(),
  }),
  'template-saved': z.object({
    from: z.array(templateDay).optional().describe('The week before; left out by entries that did not keep it yet'),
    to: z.array(templateDay).optional(),
  }),
  'day-closed': z.object({
    date: s.date,
    reason: z.string(),
    bookings: z.int(),
    from: s.time.optional().describe('Who was to come earlier stays booked'),
  }),
  'day-reopened': z.object({ date: s.date }),
  'booking-cancelled-by-office': z.object({ booking: s.bookingId, reason: z.string() }),
  'holidays-saved': z.object({ year: z.int(), added: z.array(s.date), removed: z.array(s.date) }),
  'office-saved': z.object({
    fields: z.array(z.string()).describe('Those that were set or changed'),
    changes: z
      .array(z.object({ field: z.string(), from: z.string(), to: z.string() }))
      .optional()
      .describe('What stood there and what stands there now; lists as JSON. Left out for a new office'),
  }),
  'grant-given': grant,
  'grant-taken': grant,
  'second-step-set-up': accountReference,
  'second-step-taken-off': accountReference,
  'second-step-reset': accountReference,
  'viewed-bookings': z.object({
    date: s.date,
    count: z.int(),
    bookings: z.array(s.bookingId).optional().describe('Ids of those that were shown: whose data was seen'),
    nik: z.literal('full').optional().describe('The NIKs were shown in full'),
    as: z.enum(['csv', 'pdf']).optional().describe('Taken away as a file'),
    right: z.literal('officer').optional().describe('The right by which it was seen; left out: admin'),
  }),
  searched: z.object({
    by: z.enum(['code', 'nik', 'name']),
    found: z.int(),
    bookings: z.array(s.bookingId).optional().describe('Ids of those that were shown, which tell whose data was seen'),
  }),
  exported: z.object({ what: z.literal('audit'), from: s.date, to: s.date }),
  'proof-verified': z.object({
    by: z.enum(['token', 'code']),
    verdict: verification.shape.verdict,
    booking: s.bookingId.optional().describe('The one that was shown'),
    nik: z.literal('full').optional().describe('The NIKs of the party were shown in full'),
  }),
  'outcome-recorded': applicantOutcome,
  'outcome-undone': applicantOutcome,
} as const satisfies Record<AuditAction, z.ZodObject>

export type AuditDetails = { readonly [A in AuditAction]: Readonly<z.infer<(typeof details)[A]>> }

const entryFields = {
  at: instant,
  by: z.string().describe('Account that did it'),
  username: z.string().describe('Its username at the time'),
  target: z.string().optional().describe('What it was done to, where the details do not say'),
}
const entry = <A extends AuditAction>(action: A) =>
  z.object({ ...entryFields, action: z.literal(action), details: details[action] })

export const auditEntry = z.discriminatedUnion('action', [
  entry('quota-edited'),
  entry('day-given-out'),
  entry('opening-set'),
  entry('template-saved'),
  entry('day-closed'),
  entry('day-reopened'),
  entry('booking-cancelled-by-office'),
  entry('holidays-saved'),
  entry('office-saved'),
  entry('grant-given'),
  entry('grant-taken'),
  entry('second-step-set-up'),
  entry('second-step-taken-off'),
  entry('second-step-reset'),
  entry('viewed-bookings'),
  entry('searched'),
  entry('exported'),
  entry('proof-verified'),
  entry('outcome-recorded'),
  entry('outcome-undone'),
])

export const auditPage = z.object({
  from: s.date,
  to: s.date,
  entries: z.array(auditEntry).describe('Newest first'),
  next: z.string().optional().describe('Ask again with `after` for what is older; left out at the end'),
})

export type AuditEntryView = z.infer<typeof auditEntry>

/** A booking by the queue code that people know it by. */
export const auditBookingFilter = queueCodeInput.describe('Queue code: entries that name this booking')

export const auditQuery = {
  from: s.date.optional().describe('First day, where the office stands; left out, 30 days before the last'),
  to: s.date.optional().describe('Last day; left out, today'),
  by: s.anyUsername.optional().describe('Username, or account id, of whoever did it'),
  action: z.enum(auditActions, fieldError('not-a-choice')).optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9a-z]{10}$/, fieldError('invalid'))
    .refine((cursor) => !Number.isNaN(Date.parse(cursor.split('#')[0] ?? '')), fieldError('invalid'))
    .optional()
    .describe('`next` of the page before'),
  export: z.literal('true', fieldError('not-a-choice')).optional().describe('The pages are fetched to be taken away'),
}
