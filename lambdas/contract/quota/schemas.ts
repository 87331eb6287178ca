import * as z from 'zod'
import { fieldError } from '../http/field-error.ts'
import type { FieldErrorCode } from '../http/field-errors.ts'
import { date, dayState, month, officeId, quota, slotState, time } from '../http/schemas.ts'
import type { StaffFieldErrorCode } from '../http/staff-field-errors.ts'
import { maxSlotsADay, templateErrors } from './template.ts'

/*
 * What staff say and are answered, one block for each part of their work. As in ../schemas.ts: dates are `YYYY-MM-DD`
 * and times `HH:MM` in the office's time zone.
 */

const issue = (code: FieldErrorCode | StaffFieldErrorCode, path: (string | number)[], input: unknown) =>
  ({ code: 'custom', message: code, path, input }) as const

// Quotas

const weekday = z
  .int(fieldError('not-a-choice'))
  .min(1, fieldError('not-a-choice'))
  .max(7, fieldError('not-a-choice'))
  .describe('1 = Monday … 7 = Sunday')

/** An instant with its offset, read as milliseconds since 1970. */
const instant = z.iso
  .datetime({ offset: true, ...fieldError('instant') })
  .describe('e.g. `2026-12-04T14:00:00+07:00`')
  .transform((text) => Date.parse(text))

const slotMinutes = z
  .int(fieldError('slot-minutes'))
  .min(5, fieldError('slot-minutes'))
  .max(240, fieldError('slot-minutes'))

export const templateDay = z.strictObject({
  weekday,
  opens: time,
  closes: time,
  slotMinutes,
  quota,
  breaks: z.array(z.strictObject({ from: time, to: time })).max(5, fieldError('too-many')),
})
const templateDays = z.array(templateDay).max(7, fieldError('too-many'))
const version = z.int().min(0).describe('0 when nothing has been saved yet; counted up with every change')

/** The office's ordinary week; a weekday that is not listed is closed. */
export const template = z.object({ office: officeId, days: templateDays, version })

/** The ordinary week beside the days on which the office works, whether or not it has hours for them. */
export const officeWeek = template.extend({ workdays: z.array(z.int()).describe('1 = Monday … 7 = Sunday') })

export const templateEdit = z
  .strictObject({ office: officeId, days: templateDays, version: version.describe('The one that was looked at') })
  .check(({ value, issues }) => {
    for (const { path, code } of templateErrors(value.days)) issues.push(issue(code, ['days', ...path], value.days))
  })

/** As many days as quotas are ever given out ahead. */
const maxDays = 92
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

const checkRange: z.core.CheckFn<{ from: string; to: string }> = ({ value: { from, to }, issues }) => {
  if (to < from) issues.push(issue('end-before-start', ['to'], to))
  if (daysFrom(from, to) > maxDays) issues.push(issue('range-too-long', ['to'], to))
}

const basis = z.string().max(40, fieldError('invalid')).describe('What a day’s plan rests on, in brief')

const wantedSlots = z
  .array(z.strictObject({ time, quota }))
  .max(maxSlotsADay, fieldError('too-many-times'))
  .check(({ value, issues }) => {
    value.forEach((slot, index) => {
      if (value.slice(0, index).some((earlier) => earlier.time === slot.time))
        issues.push(issue('given-twice', [index, 'time'], slot.time))
    })
  })
  .describe('The same times on every day; left out, the template')

export const quotaOrder = z
  .strictObject({
    office: officeId,
    from: date,
    to: date.describe(`At most ${maxDays} days, both included`),
    weekdays: z
      .array(weekday)
      .min(1, fieldError('too-few'))
      .max(7, fieldError('too-many'))
      .optional()
      .describe('Only these; left out, every day the template or, with `slots`, the office works'),
    slots: wantedSlots.optional(),
    opensAt: instant
      .optional()
      .describe('When they can be booked, an instant long past means now; left out, times that are new stay drafts'),
    close: z.boolean(fieldError('not-a-choice')).optional().describe('Closes days without bookings instead'),
    seen: z
      .array(z.strictObject({ date, basis }))
      .max(maxDays, fieldError('too-many'))
      .optional()
      .describe('Days as the preview showed them; any other, or one that has changed since, is left alone'),
  })
  .check(checkRange, ({ value, issues }) => {
    if (!value.close) return
    for (const field of ['slots', 'opensAt'] as const)
      if (value[field] !== undefined) issues.push(issue('not-with-closing', [field], value[field]))
  })

const nullableInteger = (meaning: string) => z.int().nullable().describe(`${meaning}; null: no such time`)
const claimed = z.int().describe('People booked')
const opensAt = z.iso.datetime().optional().describe('UTC; left out while the office has not said')

const slotPlan = z.object({
  time,
  result: z.enum(['created', 'raised', 'lowered', 'same', 'removed', 'refused']),
  reason: z.enum(['below-claims', 'has-bookings', 'past']).optional().describe('Why refused; it stays as it is'),
  from: nullableInteger('Quota that was seen'),
  to: nullableInteger('Quota wanted'),
  claimed,
  opensAt: opensAt.describe('Opening time it will have, UTC'),
})
const skipReason = z.enum([
  'past',
  'too-far',
  'holiday',
  'closed',
  'no-hours',
  'has-bookings',
  'too-many',
  'opens-too-late',
  'changed-meanwhile',
])
const dayPlan = z.object({
  date,
  result: z.enum(['changed', 'same', 'skipped']),
  reason: skipReason.optional().describe('Why skipped; the whole day stays as it is'),
  holiday: z.string().optional(),
  closes: z.literal(true).optional().describe('The day is closed by this'),
  opened: z.int().describe('Times that get another opening time'),
  bookings: z.int().describe('Bookings that stand on this day'),
  people: z.int().describe('People in them'),
  slots: z.array(slotPlan),
  basis: basis.describe('What the plan rests on; sent back with the order, the day changes only as it was shown'),
})
export const dayPlans = z.object({ days: z.array(dayPlan) })

export const releaseOrder = z
  .strictObject({
    office: officeId,
    from: date,
    to: date,
    opensAt: instant.nullable().describe('An instant long past means now; null takes the announcement back'),
  })
  .check(checkRange)

const releaseDay = z.object({
  date,
  result: z.enum(['set', 'same', 'skipped']),
  reason: z.enum(['past', 'holiday', 'closed', 'no-times', 'open-already', 'opens-too-late']).optional(),
  slots: z.int().describe('Times of the day that are not open yet'),
})
export const releaseDays = z.object({ days: z.array(releaseDay) })

const gridSlot = z.object({
  time,
  quota: z.int(),
  claimed,
  state: slotState,
  opensAt,
})
const gridDay = z.object({
  date,
  state: dayState,
  holiday: z.string().optional(),
  closed: z.literal(true).optional().describe('The office closed this one day'),
  slots: z.array(gridSlot).describe('Also on a holiday or a closed day; what is there can’t be booked then'),
})
export const quotaGrid = z.object({ office: officeId, month, days: z.array(gridDay) })

const nullableQuota = quota.nullable()
const slotEdit = z.strictObject({
  date,
  time,
  from: nullableQuota.describe('Quota that was seen; null: there was no such time'),
  to: nullableQuota.describe('Quota wanted; null takes the time away'),
})
export const slotEdits = z.strictObject({
  office: officeId,
  edits: z.array(slotEdit).min(1, fieldError('too-few')).max(500, fieldError('too-many')),
})

const slotEditResult = z.object({
  date,
  time,
  result: z.enum([
    'saved',
    'changed-meanwhile',
    'below-claims',
    'has-bookings',
    'past',
    'too-far',
    'closed-day',
    'holiday',
    'too-many',
  ]),
  quota: nullableInteger('Quota it has now'),
  claimed,
})
export const slotEditResults = z.object({
  results: z.array(slotEditResult).describe('One for each edit, in their order'),
})

export type Template = z.infer<typeof template>
export type OfficeWeekView = z.infer<typeof officeWeek>
export type SlotPlanView = z.infer<typeof slotPlan>
export type DayPlanView = z.infer<typeof dayPlan>
export type ReleaseDayView = z.infer<typeof releaseDay>
export type QuotaGridDayView = z.infer<typeof gridDay>
export type SlotEdit = z.infer<typeof slotEdit>
export type SlotEditResult = z.infer<typeof slotEditResult>
