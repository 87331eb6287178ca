import * as z from 'zod'
import { fieldError } from '../http/field-error.ts'
import * as s from '../http/schemas.ts'
import type { StaffFieldErrorCode } from '../http/staff-field-errors.ts'

/* The shapes of staff, holidays and offices as they cross the wire between staff pages and API. */

const instant = z.iso.datetime()

// Staff

export const accountId = z.string().regex(/^[\w-]{1,64}$/, fieldError('invalid'))
export const officeRole = z.enum(['admin', 'officer'], fieldError('not-a-choice'))

export const staffMember = z.object({
  account: accountId,
  username: z.string(),
  fullName: z.string(),
  role: s.role,
  by: z.string().optional().describe('Username of who gave the right; left out for the first of an environment'),
  at: instant.optional().describe('When it was given'),
  secondStep: z.literal(true).optional().describe('Logs in with a second step'),
})
export const staffList = z.object({ staff: z.array(staffMember).describe('By role, then by name') })

// Holidays

/** Of what was seen; 0 when nothing was there. */
const version = z.int(fieldError('invalid')).min(0, fieldError('invalid'))
const textLine = (longest: number) =>
  s.plainText.trim().min(1, fieldError('required')).max(longest, fieldError('too-long'))

export const year = z
  .string()
  .regex(/^20\d\d$/, fieldError('invalid'))
  .transform(Number)

const holidayStatus = z
  .enum(['official', 'provisional'], fieldError('not-a-choice'))
  .describe('`provisional` until the joint decree of the ministers is published')
const holiday = z.strictObject({
  date: s.date,
  name: textLine(120),
  kind: z.enum(['libur', 'cuti'], fieldError('not-a-choice')).describe('hari libur nasional | cuti bersama'),
})

/** Every date is of the year, and nothing is there twice. */
const checkHolidays: z.core.CheckFn<{ year: number; days: readonly z.infer<typeof holiday>[] }> = (context) => {
  const seen = new Set<string>()
  for (const [n, { date, name }] of context.value.days.entries()) {
    const key = `${date} ${name.toLowerCase()}`
    const wrong = (message: StaffFieldErrorCode) =>
      context.issues.push({ code: 'custom', message, path: ['days', n, 'date'], input: date })
    if (!date.startsWith(`${context.value.year}-`)) wrong('other-year')
    else if (seen.has(key)) wrong('duplicate-holiday')
    seen.add(key)
  }
}

export const holidaysInput = z
  .strictObject({
    year,
    source: textLine(300).describe('The decree it comes from'),
    status: holidayStatus,
    days: z.array(holiday).max(100, fieldError('too-many')),
    version,
  })
  .check(checkHolidays)

export const holidays = z.object({
  year: z.int(),
  source: z.string(),
  status: holidayStatus,
  days: z.array(z.object(holiday.shape)).describe('By date'),
  version: z.int().describe('0: there is no list of this year yet'),
  booked: z
    .array(z.object({ date: s.date, office: s.officeId, bookings: z.int() }))
    .describe('Holidays to come on which people are booked: those offices have to close the day'),
})

// Offices

const webAddress = (protocol: RegExp) =>
  s.plainText
    .trim()
    .max(300, fieldError('too-long'))
    .pipe(z.url({ protocol, hostname: z.regexes.domain, ...fieldError('url') }))
const httpAddress = webAddress(/^https?$/)

/** As people read it; any way of writing a number that can be called. */
const phoneAsWritten = textLine(40).refine((text) => s.phone.safeParse(text).success, fieldError('phone'))

export const officeInput = z.strictObject({
  office: s.officeId,
  name: textLine(120),
  address: textLine(300),
  phone: phoneAsWritten,
  whatsapp: phoneAsWritten,
  social: z
    .array(z.strictObject({ network: textLine(40), account: textLine(80), url: httpAddress }))
    .max(8, fieldError('too-many')),
  website: httpAddress,
  emails: z.array(s.email).min(1, fieldError('too-few')).max(5, fieldError('too-many')),
  map: webAddress(/^https$/)
    .optional()
    .describe('Where it stands; left out, the map is searched for its name and address'),
  timeZone: z.enum(s.timeZones, fieldError('not-a-choice')),
  maxParty: z.int(fieldError('invalid')).min(1, fieldError('too-few')).max(s.maxParty, fieldError('too-many')),
  workdays: z
    .array(z.int().min(1, fieldError('not-a-choice')).max(7, fieldError('not-a-choice')))
    .min(1, fieldError('too-few'))
    .max(7, fieldError('too-many'))
    .transform((days) => [...new Set(days)].sort())
    .describe('1 = Monday … 7 = Sunday'),
  cancellationFrees: z.boolean().describe('Whether a timely cancellation frees the applicants at once'),
  version,
})

export const officeRecord = s.office.extend({
  map: z.url().optional(),
  workdays: z.array(z.int()),
  cancellationFrees: z.boolean(),
  version: z.int(),
})

export type StaffMemberView = z.infer<typeof staffMember>
export type OfficeRecordView = z.infer<typeof officeRecord>
