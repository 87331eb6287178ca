import * as z from 'zod'
import { preferredType } from '../http/accept.ts'
import { fieldError } from '../http/field-error.ts'
import type { FieldErrorCode } from '../http/field-errors.ts'
import * as s from '../http/schemas.ts'

/*
 * What the desk says and is answered. Days and times are those of the office; instants are UTC.
 */

const instant = z.iso.datetime()
const outcome = z.enum(['arrived', 'refused', 'no-show'], fieldError('not-a-choice'))
/** Leaflet: whom the officer may refuse. */
const refusalReason = z.enum(['not-listed', 'data-mismatch', 'no-proof'], fieldError('not-a-choice'))

/** Media types of the day's list: what a page reads, what a spreadsheet opens, what is printed. */
const listTypes = ['application/json', 'text/csv', 'application/pdf'] as const
export const listType = z
  .string()
  .optional()
  .transform((accept) => preferredType(accept, listTypes))

export const nikVisibility = z
  .enum(['masked', 'full'], fieldError('not-a-choice'))
  .default('masked')
  .describe('`full` is written into the audit as such')

/** How an outcome came about. */
export const recordedOutcome = z.object({
  outcome,
  reason: refusalReason.optional(),
  remark: z.string().optional(),
  at: instant.describe('When the desk recorded it'),
  by: z.string().optional().describe('Username; left out: nobody came, found when the day had ended'),
})

const applicant = z.object({
  fullName: z.string(),
  nikMasked: z.string(),
  nik: z.string().optional().describe('16 digits; only where it is shown in full'),
  birthDate: s.date,
  kind: s.kind,
  recorded: recordedOutcome.optional().describe('Left out while the desk has not dealt with the person'),
})

/** A booking as the desk sees it; an applicant is named by the place in the party, from 0. */
export const deskBooking = z.object({
  id: s.bookingId,
  code: z.string(),
  office: s.officeId,
  date: s.date,
  time: s.time,
  status: s.bookingStatus,
  applicants: z.array(applicant),
})

export const dayList = z.object({
  office: s.officeId,
  date: s.date,
  asOf: instant.describe('Whatever was acknowledged before is on the list'),
  bookings: z.array(deskBooking).describe('Those that hold places, by time'),
})

const remark = s.plainText.normalize('NFC').trim().max(200, fieldError('too-long'))

const recordedAt = instant.transform((text) => Date.parse(text))

/** What an officer records of one applicant. */
const outcomeFields = {
  outcome,
  reason: refusalReason.optional().describe('Of a refusal, and only of that'),
  remark: remark.optional().describe('Plain text, one line'),
}

const checkReason: z.core.CheckFn<{ outcome: string; reason?: string | undefined }> = ({ value, issues }) => {
  const wrong = (message: FieldErrorCode) =>
    issues.push({ code: 'custom', message, path: ['reason'], input: value.reason })
  if (value.outcome === 'refused' && value.reason === undefined) wrong('required')
  if (value.outcome !== 'refused' && value.reason !== undefined) wrong('unknown-field')
}

/** The largest party has five. */
const indexInPath = z
  .string()
  .regex(/^[0-4]$/)
  .transform(Number)
  .describe('Place in the party, from 0')

export const applicantPath = { id: s.bookingId, index: indexInPath }

export const outcomeInput = z
  .strictObject({ ...applicantPath, idempotencyKey: s.idempotencyKey.optional(), ...outcomeFields })
  .check(checkReason)

/** The most outcomes of one call: a desk without network records about as many in an hour. */
const maxOutcomesPerCall = 50

const queuedOutcome = z
  .strictObject({
    key: s.idempotencyKey.describe('As an `Idempotency-Key`: sent again, it records nothing twice'),
    booking: s.bookingId,
    index: z
      .int(fieldError('invalid'))
      .min(0, fieldError('invalid'))
      .max(s.maxParty - 1, fieldError('invalid')),
    ...outcomeFields,
    at: recordedAt.optional().describe('When it was recorded, by the clock of the desk; left out, now'),
  })
  .check(checkReason)

export const queuedOutcomes = z.strictObject({
  outcomes: z.array(queuedOutcome).min(1, fieldError('too-few')).max(maxOutcomesPerCall, fieldError('too-many')),
})

export const queuedOutcomeResults = z.object({
  results: z
    .array(
      z.object({
        key: z.string(),
        result: z.enum(['done', 'already-recorded', 'refused']),
        because: z
          .enum(['not-found', 'not-today', 'already-cancelled', 'idempotency-key-reused', 'busy', 'internal'])
          .optional()
          .describe(
            'Why refused; `busy`: send it again, nothing after it was looked at; `internal`: a fault of ours with this one, send it again',
          ),
        recorded: recordedOutcome.optional().describe('What stands already'),
      }),
    )
    .describe('One for each outcome, in their order'),
})

/** Scanned, typed by a hand scanner, or typed by hand. */
export const scannedToken = z.string().trim().min(1, fieldError('required')).max(2000, fieldError('too-long'))

export const verification = z.object({
  verdict: z.enum(['valid', 'used', 'wrong-day', 'wrong-office', 'cancelled', 'unknown', 'forged']),
  booking: deskBooking.optional().describe('Only one of this office; with the full NIK when it is for today'),
  moved: z.literal(true).optional().describe('The proof names an earlier date or time of this booking'),
  used: recordedOutcome.optional().describe('What was recorded last, when everybody of the party has been dealt with'),
  date: s.date.optional().describe('Day of the booking, when it is another'),
  office: s.officeId.optional().describe('Office of the booking, when it is another'),
})

const count = z.int()

/** One day in figures. */
export const daySummary = z.object({
  office: s.officeId,
  date: s.date,
  asOf: instant,
  people: z.object({
    expected: count,
    arrived: count,
    refused: count,
    noShow: count,
    open: count.describe('Not dealt with yet'),
  }),
  refusals: z.object({ 'not-listed': count, 'data-mismatch': count, 'no-proof': count }),
})

/** For the waiting room: no name, no code. */
export const board = z.object({
  office: s.officeId,
  date: s.date,
  serving: z.array(z.object({ time: s.time, waiting: count })).describe('Times that are being served, earliest first'),
  next: s.time.optional().describe('The next time after those'),
  coming: count.describe('People expected at later times of the day'),
})

export type DeskBookingView = z.infer<typeof deskBooking>
export type DayListView = z.infer<typeof dayList>
export type RecordedOutcomeView = z.infer<typeof recordedOutcome>
export type VerificationView = z.infer<typeof verification>
export type DaySummaryView = z.infer<typeof daySummary>
export type BoardView = z.infer<typeof board>
export type QueuedOutcomeResult = z.infer<typeof queuedOutcomeResults>['results'][number]
