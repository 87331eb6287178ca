/*
 * The weekly template's rules. They stand here without zod, so that the page shows the times and says what is wrong
 * while somebody types; the server makes the quotas by the very same functions. Times are `HH:MM` where the office stands.
 */
import type { FieldErrorCode } from '../http/field-errors.ts'
import type { StaffFieldErrorCode } from '../http/staff-field-errors.ts'

export interface TemplateBreak {
  readonly from: string
  readonly to: string
}

/** The opening hours of one weekday and what they give out. */
export interface TemplateDay {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number
  readonly opens: string
  readonly closes: string
  readonly slotMinutes: number
  /** People per time. */
  readonly quota: number
  readonly breaks: readonly TemplateBreak[]
}

/** One time of a day and how many people may come then. */
export interface WantedSlot {
  readonly time: string
  readonly quota: number
}

/** A day is changed in one transaction, which takes 100 items: so many times, the day itself and the audit entry. */
export const maxSlotsADay = 96

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/**
 * The times of one weekday, one slot after the other. A slot that would run into a break or past closing is not made;
 * after a break the next one begins at once.
 */
export function makeSlots({ opens, closes, slotMinutes, quota, breaks }: Omit<TemplateDay, 'weekday'>): WantedSlot[] {
  const slots: WantedSlot[] = []
  const end = minutesOf(closes)
  let start = minutesOf(opens)
  while (start + slotMinutes <= end) {
    const inTheWay = breaks.find(({ from, to }) => minutesOf(from) < start + slotMinutes && start < minutesOf(to))
    if (!inTheWay) slots.push({ time: timeOf(start), quota })
    start = inTheWay ? minutesOf(inTheWay.to) : start + slotMinutes
  }
  return slots
}

/** The times a template gives to a weekday (1 = Monday … 7 = Sunday); none when the office is closed then. */
export function slotsForWeekday({ days }: { readonly days: readonly TemplateDay[] }, weekday: number): WantedSlot[] {
  const day = days.find((one) => one.weekday === weekday)
  return day ? makeSlots(day) : []
}

/** What is wrong with one field, its path from the list of days on: `0.breaks.1.to`. */
export interface TemplateError {
  readonly path: readonly (string | number)[]
  readonly code: FieldErrorCode | StaffFieldErrorCode
}

/** What is wrong with a template whose single fields are right; one error per field. */
export const templateErrors = (days: readonly TemplateDay[]): TemplateError[] =>
  days.flatMap((day, index) => {
    const twice = days.slice(0, index).some(({ weekday }) => weekday === day.weekday)
    const errors = [...(twice ? [error('given-twice', 'weekday')] : []), ...hoursErrors(day)]
    return errors.map(({ path, code }) => ({ path: [index, ...path], code }))
  })

const error = (code: TemplateError['code'], ...path: (string | number)[]): TemplateError => ({ path, code })

function hoursErrors(day: TemplateDay): TemplateError[] {
  if (day.closes <= day.opens) return [error('end-before-start', 'closes')]
  const ofBreaks = breakErrors(day)
  if (ofBreaks.length > 0) return ofBreaks
  const { length } = makeSlots(day)
  if (length > maxSlotsADay) return [error('too-many-times', 'slotMinutes')]
  return length === 0 ? [error('no-times', 'slotMinutes')] : []
}

const breakErrors = ({ opens, closes, breaks }: TemplateDay): TemplateError[] =>
  breaks.flatMap(({ from, to }, index) => {
    if (to <= from) return [error('end-before-start', 'breaks', index, 'to')]
    if (from < opens || from >= closes) return [error('outside-hours', 'breaks', index, 'from')]
    if (to > closes) return [error('outside-hours', 'breaks', index, 'to')]
    const overlaps = breaks.slice(0, index).some((earlier) => earlier.from < to && from < earlier.to)
    return overlaps ? [error('overlapping', 'breaks', index, 'from')] : []
  })
