import type { FieldErrorCode } from '../../../../lambdas/contract/http/field-errors.ts'
import type { StaffFieldErrorCode } from '../../../../lambdas/contract/http/staff-field-errors.ts'
import {
  makeSlots,
  type TemplateBreak,
  type TemplateDay,
  templateErrors,
  type WantedSlot,
} from '../../../../lambdas/contract/quota/template.ts'
import { typedTime } from '../../../features/quota/typed-time.ts'

/** Opening hours that several weekdays share, as they are typed. Offices rarely have more than two of them in a week. */
export interface HoursPattern {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[]
  readonly opens: string
  readonly closes: string
  readonly slotMinutes: string
  readonly quota: string
  readonly breaks: readonly TemplateBreak[]
}

/** Hours that an office is offered that has none yet. */
export const suggestion: HoursPattern = {
  weekdays: [1, 2, 3, 4, 5],
  opens: '08:00',
  closes: '14:00',
  slotMinutes: '30',
  quota: '5',
  breaks: [{ from: '12:00', to: '13:00' }],
}

/** What an office that has no week yet is offered: these hours on the days it works. */
export const suggestedFor = (workdays: readonly number[]): HoursPattern => ({ ...suggestion, weekdays: workdays })

const hoursKey = ({ opens, closes, slotMinutes, quota, breaks }: TemplateDay): string =>
  JSON.stringify([opens, closes, slotMinutes, quota, breaks.map(({ from, to }) => [from, to])])

/** The week of a template, days with the same hours together. */
export function patternsOf(days: readonly TemplateDay[]): HoursPattern[] {
  const groups = new Map<string, TemplateDay[]>()
  for (const day of days) groups.set(hoursKey(day), [...(groups.get(hoursKey(day)) ?? []), day])
  return [...groups.values()].flatMap((group) => {
    const [day] = group
    if (!day) return []
    const { opens, closes, slotMinutes, quota, breaks } = day
    const weekdays = group.map(({ weekday }) => weekday)
    return [{ weekdays, opens, closes, slotMinutes: String(slotMinutes), quota: String(quota), breaks }]
  })
}

/** Gives a weekday the hours of a pattern, taking it out of every other; or, if it has them, closes it. */
export const withWeekday = (patterns: readonly HoursPattern[], at: number, weekday: number): HoursPattern[] =>
  patterns.map((pattern, i) => {
    const others = pattern.weekdays.filter((day) => day !== weekday)
    const takes = i === at && others.length === pattern.weekdays.length
    return { ...pattern, weekdays: takes ? [...others, weekday].sort((a, b) => a - b) : others }
  })

/** Field of a pattern, `1.breaks.0.from`, → what is wrong with it. */
export type PatternErrors = Readonly<Record<string, FieldErrorCode | StaffFieldErrorCode>>

/** The id of its field. */
export const hoursFieldId = (path: string): string => `hours-${path.split('.').join('-')}`

/** The days of a template, or what is wrong. */
export function readPatterns(patterns: readonly HoursPattern[]): { days: TemplateDay[] } | { errors: PatternErrors } {
  const errors: Record<string, FieldErrorCode | StaffFieldErrorCode> = {}
  const days = patterns.flatMap((pattern, i) => {
    const read = readOne(pattern)
    for (const [path, code] of Object.entries(read.errors)) errors[`${i}.${path}`] ??= code
    const { weekdays } = pattern
    if (!read.hours) return []
    // The rules are the same on every day of the pattern: one of them is judged, also while no day is ticked.
    for (const { path, code } of templateErrors([{ weekday: 1, ...read.hours }]))
      errors[`${i}.${path.slice(1).join('.')}`] ??= code
    return weekdays.map((weekday) => ({ weekday, ...(read.hours as Hours) }))
  })
  if (Object.keys(errors).length > 0) return { errors }
  return { days: days.sort((a, b) => a.weekday - b.weekday) }
}

type Hours = Omit<TemplateDay, 'weekday'>

function readOne({ weekdays, opens, closes, slotMinutes, quota, breaks }: HoursPattern) {
  const errors: Record<string, FieldErrorCode | StaffFieldErrorCode> = {}
  const time = (path: string, text: string): string => {
    const read = typedTime(text)
    if (read === undefined) errors[path] = 'time'
    return read ?? ''
  }
  const whole = (path: string, text: string, code: 'slot-minutes' | 'quota', min: number, max: number): number => {
    const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN
    if (!(number >= min && number <= max)) errors[path] = code
    return number
  }
  const hours: Hours = {
    opens: time('opens', opens),
    closes: time('closes', closes),
    slotMinutes: whole('slotMinutes', slotMinutes, 'slot-minutes', 5, 240),
    quota: whole('quota', quota, 'quota', 0, 1000),
    breaks: breaks.map(({ from, to }, i) => ({ from: time(`breaks.${i}.from`, from), to: time(`breaks.${i}.to`, to) })),
  }
  const isRead = Object.keys(errors).length === 0
  if (weekdays.length === 0) errors.weekdays = 'too-few'
  return { errors, hours: isRead ? hours : undefined }
}

/** The times that a pattern makes, by the very function that gives them out; undefined while it is not right. */
export function timesOfPattern(pattern: HoursPattern): WantedSlot[] | undefined {
  const { hours } = readOne(pattern)
  if (!hours || templateErrors([{ weekday: 1, ...hours }]).length > 0) return undefined
  return makeSlots(hours)
}
