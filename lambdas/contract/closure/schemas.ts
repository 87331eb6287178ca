import * as z from 'zod'
import { fieldError } from '../http/field-error.ts'
import * as s from '../http/schemas.ts'

/*
 * Shapes of the staff routes.
 */

/* Days: closures, who is booked, figures, search */

/** What the office adds to a closure; one line, since it stands in a mail. */
export const closureNote = s.plainText.normalize('NFC').trim().max(200, fieldError('too-long'))

export const continues = z.boolean(fieldError('not-a-choice'))

/** How many replacement days a closure may name. */
const maxReplacements = 5
export const replacementDays = z
  .array(s.date)
  .max(maxReplacements, fieldError('too-many'))
  .transform((dates) => [...new Set(dates)].sort())

/** Crockford's base 32, as `queueCode` writes it; what people misread on paper counts as what was meant. */
export const queueCodeInput = s.plainText
  .transform((text) => text.replace(/[\s-]/g, '').toLowerCase().replace(/[il]/g, '1').replace(/o/g, '0'))
  .pipe(z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/, fieldError('queue-code')))

export const nameInput = s.plainText
  .normalize('NFC')
  .trim()
  .min(2, fieldError('too-short'))
  .max(100, fieldError('too-long'))

/** A booking as staff see it: who comes, never a full NIK. */
export const staffBooking = z.object({
  id: s.bookingId,
  code: z.string(),
  date: s.date,
  time: s.time,
  status: s.bookingStatus,
  people: z.array(
    z.object({
      fullName: z.string(),
      nikMasked: z.string(),
      kind: s.kind,
      outcome: s.outcome.optional().describe('Left out until the desk has dealt with the person'),
    }),
  ),
  cancellation: z.object({ by: s.cancelledBy, reason: s.closureReason.optional() }).optional(),
  username: z.string().optional().describe('Left out when the account is gone'),
})

/** A day that the office closed by itself. */
export const closure = z.object({
  date: s.date,
  reason: s.closureReason.optional(),
  note: z.string().optional(),
  replacements: z.array(s.date).optional(),
  from: s.time.optional().describe('Who was to come earlier on the day stays booked'),
  username: z.string().optional().describe('Who closed it; left out when the account is gone'),
  at: z.iso.datetime().optional(),
})

const count = z.int()

export const dayStatistics = z.object({
  date: s.date,
  quota: count.describe('Places that were opened; on a holiday or a closed day only those that somebody holds'),
  draft: count.describe('Places that wait for their opening'),
  booked: count.describe('People who hold a place'),
  cancelled: count.describe('People cancelled by the applicant'),
  moved: count.describe('People moved to another day'),
  byOffice: count.describe('People cancelled by the office'),
  arrived: count,
  refused: count,
  noShow: count,
})

export const statistics = z.object({
  days: z.array(dayStatistics),
  kinds: z.object({ new: count, replacement: count }).describe('People who hold a place, by kind'),
  refusals: z.object({ 'not-listed': count, 'data-mismatch': count, 'no-proof': count }),
  releases: z
    .array(
      z.object({
        opensAt: z.iso.datetime(),
        quota: count.describe('Places that opened at this minute'),
        points: z
          .array(z.object({ seconds: count, booked: count }))
          .describe('How many places were booked so many seconds after the opening; at most 60 points'),
      }),
    )
    .describe('Openings of the days in the range, earliest first'),
})

export type ClosureView = z.infer<typeof closure>
export type StaffBookingView = z.infer<typeof staffBooking>
export type DayStatisticsView = z.infer<typeof dayStatistics>
export type StatisticsView = z.infer<typeof statistics>
