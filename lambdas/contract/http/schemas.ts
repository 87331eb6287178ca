// Longer than 250 lines: the fields and views that several subjects share stand in one place.
import * as z from 'zod'
import {
  codePattern,
  fullNameLength,
  fullNamePattern,
  isStrongPassword,
  normalizeCode,
  normalizePhone,
  passwordLength,
  phonePattern,
  usernamePattern,
} from '../account/patterns.ts'
import { nikProblem, normalizeNik } from '../booking/nik.ts'
import type { FieldErrorCode } from './field-errors.ts'
import { plainTextPattern } from './plain-text.ts'
import { unionByField } from './union-by-field.ts'

/*
 * The shapes that cross the wire. A schema names its field error by code (`error: 'username'`); the texts
 * stand in field-errors.ts. Dates are `YYYY-MM-DD` in the office's time zone, times `HH:MM` there.
 */

const fieldError = (code: FieldErrorCode) => ({ error: code })

export const plainText = z.string().regex(plainTextPattern, fieldError('control-character'))

export const username = plainText
  .trim()
  .toLowerCase()
  .regex(usernamePattern, fieldError('username'))
  .describe('Case does not matter')

/** Logging in with something that can be no username is simply wrong credentials, not a malformed request. */
export const anyUsername = plainText
  .trim()
  .toLowerCase()
  .min(1, fieldError('required'))
  .max(128, fieldError('too-long'))

export const password = plainText
  .min(passwordLength.min, fieldError('password'))
  .max(passwordLength.max, fieldError('too-long'))
  .refine(isStrongPassword, fieldError('password'))
  .describe('At least 10 characters with a lower-case letter, an upper-case letter and a digit')

export const anyPassword = z.string().min(1, fieldError('required')).max(256, fieldError('too-long'))

export const email = plainText
  .trim()
  .toLowerCase()
  .max(254, fieldError('too-long'))
  .pipe(z.email(fieldError('email')))

/** Composed (NFC), so that equal names are equal text. */
export const fullName = plainText
  .normalize('NFC')
  .trim()
  .min(1, fieldError('required'))
  .max(fullNameLength, fieldError('too-long'))
  .regex(fullNamePattern, fieldError('full-name'))
  .transform((name) => name.replace(/ +/g, ' '))

/** Indonesian or international number, kept as E.164. */
export const phone = plainText.transform(normalizePhone).pipe(z.string().regex(phonePattern, fieldError('phone')))

export const confirmationCode = plainText
  .transform(normalizeCode)
  .pipe(z.string().regex(codePattern, fieldError('code')))

export const officeId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, fieldError('invalid'))
  .describe('e.g. `tangerang`, `bsd`')
/** Of this century or the last: beyond the year 9999 days no longer compare as text. */
export const date = z.iso.date(fieldError('date')).refine((day) => /^(19|20)/.test(day), fieldError('date'))
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, fieldError('month'))
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, fieldError('time'))
export const bookingId = z.string().regex(/^[0-9a-z]{20}$/, fieldError('invalid'))
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, fieldError('idempotency-key'))
export const quota = z.int(fieldError('quota')).min(0, fieldError('quota')).max(1000, fieldError('quota'))

export const kind = z.enum(['new', 'replacement'], fieldError('not-a-choice')).describe('paspor baru | penggantian')
export const dayState = z.enum(['available', 'full', 'unopened', 'holiday', 'closed'])
export const slotState = z.enum(['available', 'full', 'unopened', 'closed'])
export const bookingStatus = z.enum(['ACTIVE', 'CANCELLED'])
export const outcome = z.enum(['arrived', 'refused', 'no-show'])
export const cancelledBy = z.enum(['applicant', 'office'])
export const closureReason = z.enum(['illness', 'power-cut', 'disaster', 'other'], fieldError('not-a-choice'))
export const role = z.enum(['admin', 'officer', 'national'])

/** The largest party the leaflet's form allows (step 7). */
export const maxParty = 5

/** Wrong by itself, it is told of whatever else is missing. */
export const nik = plainText
  .max(40, fieldError('nik-length'))
  .transform(normalizeNik)
  .check(({ value, issues }) => {
    const code = nikProblem(value)
    if (code) issues.push({ code: 'custom', message: code, input: value })
  })
  .describe('16 digits; spaces and hyphens are ignored')

/** The NIK of a person, if it is one, fits the birth date, if that is one. */
const checkNikMatchesBirthDate: z.core.CheckFn<{ nik?: string | undefined; birthDate: string }> = (context) => {
  const { nik: digits, birthDate } = context.value
  if (digits === undefined || nikProblem(digits) || !date.safeParse(birthDate).success) return
  const code = nikProblem(digits, birthDate)
  if (code) context.issues.push({ code: 'custom', message: code, path: ['nik'], input: digits })
}

export const applicantInput = z.strictObject({ fullName, nik, birthDate: date, kind }).check(checkNikMatchesBirthDate)

export const personId = z.string().regex(/^[0-9a-z]{20}$/, fieldError('invalid'))
const personReference = z.string().regex(/^[0-9a-z]{20}$/, fieldError('unknown-person'))

/** An applicant who is saved in the account: nobody types in the rush. */
const savedApplicant = z.strictObject({
  person: personReference.describe('Id of a person saved in this account'),
  kind,
})

/** One applicant of a booking: saved in the account, or written out. */
export const bookingApplicant = unionByField('person', savedApplicant, applicantInput)

const usualKind = kind.optional().describe('What the person usually applies for')

export const personInput = z
  .strictObject({ fullName, nik, birthDate: date, kind: usualKind })
  .check(checkNikMatchesBirthDate)

/** The NIK is never answered in full, so whoever corrects a name need not write it again. */
export const personEdit = z
  .strictObject({
    person: personId,
    fullName,
    nik: nik.optional().describe('Left out, it stays'),
    birthDate: date,
    kind: usualKind,
  })
  .check(checkNikMatchesBirthDate)

export const savedPerson = z.object({
  id: personId,
  fullName: z.string(),
  nikMasked: z.string(),
  birthDate: date,
  kind: kind.optional(),
})

/** WIB, WITA and WIT. */
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

export const office = z.object({
  id: officeId,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  whatsapp: z.string(),
  social: z.array(z.object({ network: z.string(), account: z.string(), url: z.url({ protocol: /^https?$/ }) })),
  website: z.url({ protocol: /^https?$/ }),
  emails: z.array(z.email()),
  timeZone: z.enum(timeZones),
  maxParty: z.int().min(1).max(maxParty).describe('The largest party this office takes'),
  map: z.url({ protocol: /^https$/ }).describe('A map of it'),
  nextOpening: z
    .object({ at: z.iso.datetime(), from: date, to: date })
    .optional()
    .describe('What it gives out next: the days `from` to `to` can be booked from the instant `at` (UTC) on'),
})

const calendarDay = z.object({
  date,
  state: dayState,
  remaining: z.int().describe('Places left on the whole day'),
  holiday: z.string().optional().describe('Name of the national holiday'),
  opensAt: z.iso.datetime().optional().describe('When an unopened day opens, UTC'),
})

export const calendar = z.object({ office: officeId, month, days: z.array(calendarDay) })

export const slot = z.object({ time, quota: z.int(), remaining: z.int(), state: slotState })

export const day = z.object({
  office: officeId,
  date,
  state: dayState,
  holiday: z.string().optional(),
  opensAt: z.iso.datetime().optional(),
  slots: z.array(slot),
})

export const session = z.object({
  username: z.string(),
  fullName: z.string(),
  roles: z.array(z.object({ role, office: officeId.optional() })),
  secondStep: z
    .enum(['passed', 'set-up', 'log-in'])
    .optional()
    .describe(
      'Of staff: this session began with a code | a second step has to be set up | log in again, with a code. Left out, none is asked for',
    ),
})

/** The password was right, and a code is to come (`POST /api/session/second-step`) within three minutes. */
export const mfaChallenge = z.object({ next: z.literal('second-step') })

/** What an account says of its owner. */
export const account = z.object({
  username: z.string(),
  fullName: z.string(),
  email: z.string().describe('The address in force'),
  phone: z.string().optional().describe('E.164'),
  pendingEmail: z.string().optional().describe('A new address whose code has not come back yet'),
  emailProblem: z
    .enum(['bounced', 'complained'])
    .optional()
    .describe('No mail goes to the address in force: it came back, or was reported as spam; another one is needed'),
  secondStep: z.literal(true).optional().describe('Logging in takes a code of an authenticator app as well'),
})

export const booking = z.object({
  id: bookingId,
  code: z.string().describe('Queue code on the proof, e.g. `7K4M-2P9X`'),
  office: officeId,
  date,
  time,
  status: bookingStatus,
  applicants: z.array(z.object({ fullName: z.string(), nikMasked: z.string(), kind, outcome: outcome.optional() })),
  cancellableUntil: date.describe('Last day on which it can be cancelled, in the office’s time zone'),
  createdAt: z.iso.datetime(),
  confirmed: z.literal(true).optional().describe('The party has said that it is coming on this day'),
  cancellation: z
    .object({
      by: cancelledBy,
      reason: closureReason.optional(),
      note: z.string().optional().describe('What the office adds, plain text'),
      replacements: z.array(date).optional().describe('Days on which the party has first choice'),
      replacedBy: bookingId.optional().describe('The booking that took up the offer'),
    })
    .optional(),
})

/** What opens at the door without network: the signed token of the QR code, and what people read beside it. */
export const ticket = z.object({
  token: z.string().describe('The QR code of the proof: a compact JWS (ES256) that the keys of `/api/keys` verify'),
  booking: booking.pick({ id: true, code: true, office: true, date: true, time: true, applicants: true }),
  office: office.pick({ id: true, name: true, address: true, phone: true, timeZone: true }),
})

export type OfficeView = z.infer<typeof office>
export type CalendarDayView = z.infer<typeof calendarDay>
export type CalendarView = z.infer<typeof calendar>
export type SlotView = z.infer<typeof slot>
export type DayView = z.infer<typeof day>
export type DayState = z.infer<typeof dayState>
export type SlotState = z.infer<typeof slotState>
export type SessionView = z.infer<typeof session>
export type AccountView = z.infer<typeof account>
export type BookingView = z.infer<typeof booking>
export type TicketView = z.infer<typeof ticket>
export type CancellationView = NonNullable<BookingView['cancellation']>
export type ApplicationKind = z.infer<typeof kind>
export type Role = z.infer<typeof role>
export type ApplicantInput = z.output<typeof applicantInput>
export type BookingApplicant = z.output<typeof bookingApplicant>
export type SavedPersonView = z.infer<typeof savedPerson>
