import { claimLeaseMs } from '../operations/invariants.ts'
import { addDays, type Day, dayAt, instantOf, type Millis, type TimeZone } from '../shared/dates.ts'

/** Kinds of reminders: when they fall due, and the last day on which they still make sense. */
const reminders = {
  /** As long as the place can be given back (leaflet, step 10). */
  'reminder-three-days': { daysBefore: 3, until: 2 },
  'reminder-day-before': { daysBefore: 1, until: 1 },
} as const

export type ReminderKind = keyof typeof reminders
export const reminderKinds = Object.keys(reminders) as ReminderKind[]

/** When offices open their doors; nobody is woken by a reminder. */
const morning = '08:00'

/** When a reminder of a visit falls due. */
export const reminderDueAt = (kind: ReminderKind, date: Day, timeZone: TimeZone): Millis =>
  instantOf(addDays(date, -reminders[kind].daysBefore), morning, timeZone)

/** Whether it comes too late to be of use. */
export const isReminderStale = (
  kind: ReminderKind,
  date: Day,
  { now, timeZone }: { now: Millis; timeZone: TimeZone },
): boolean => dayAt(now, timeZone) > addDays(date, -reminders[kind].until)

/**
 * The days whose visits are to be reminded of now, also after an outage. A lease later than due, so that whoever claimed
 * a place just before has either a booking or nothing by then.
 */
export const daysToRemind = (kind: ReminderKind, now: Millis, timeZone: TimeZone): Day[] => {
  const today = dayAt(now, timeZone)
  const { daysBefore, until } = reminders[kind]
  return Array.from({ length: daysBefore - until + 1 }, (_, n) => addDays(today, until + n)).filter(
    (date) => now >= reminderDueAt(kind, date, timeZone) + claimLeaseMs,
  )
}
