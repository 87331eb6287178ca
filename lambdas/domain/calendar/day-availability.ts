import type { DayState, SlotView } from '../../contract/http/schemas.ts'
import { type Day, dayAt, isoInstant, type Millis, weekday } from '../shared/dates.ts'
import type { Holidays, Office } from './office.ts'
import { computeSlotState, hasPassed, isOpened, type SlotRecord } from './slot.ts'

/** Everything the calendar needs of one day. */
export interface DayRecord {
  readonly date: Day
  /** Set when the office closed this one day. */
  readonly closed?: true
  readonly slots: readonly SlotRecord[]
}

/**
 * Whether a slot can be booked now: opened, its time still to come, on no holiday and on no day the office closed.
 * How many places it has left is another question.
 * @param early first choice of whom the office has cancelled: also before the slot opens
 */
export const isBookable = (
  { slot, closed }: { slot?: SlotRecord & { readonly date: Day }; closed: boolean },
  {
    office,
    holidays,
    now,
    early = false,
  }: { office: Office; holidays: readonly Holidays[]; now: Millis; early?: boolean },
): boolean =>
  slot !== undefined &&
  !closed &&
  !slot.closed &&
  (early || isOpened(slot, now)) &&
  !hasPassed(slot, now, office.timeZone) &&
  holidayOn(slot.date, holidays) === undefined

export interface DayAvailability {
  readonly date: Day
  readonly state: DayState
  /** Places that can be booked now, over all times of the day. */
  readonly remaining: number
  readonly holiday?: string
  readonly opensAt?: string
  readonly slots: SlotView[]
}

/** The name of the national holiday on a day; two on one day are both named. */
export const holidayOn = (date: Day, lists: readonly Holidays[]): string | undefined =>
  lists
    .flatMap(({ days }) => days)
    .filter((day) => day.date === date)
    .map(({ name }) => name)
    .join(', ') || undefined

/**
 * The state of one day (leaflet, step 8): holiday (grey), closed ("tutup": a day the office does not work, closed
 * itself, or has passed), unopened (yellow), available (green), full (red), the first that applies.
 */
export function computeDayAvailability(
  record: DayRecord,
  { office, holidays, now }: { office: Office; holidays: readonly Holidays[]; now: Millis },
): DayAvailability {
  const { date } = record
  const holiday = holidayOn(date, holidays)
  const none = { date, remaining: 0, slots: [] }
  if (holiday) return { ...none, state: 'holiday', holiday }

  const idle = record.slots.length === 0 && !office.workdays.includes(weekday(date))
  if (record.closed || idle || date < dayAt(now, office.timeZone)) return { ...none, state: 'closed' }

  const slots = record.slots.map((slot) => ({
    time: slot.time,
    quota: slot.quota,
    remaining: slot.remaining,
    state: computeSlotState(date, slot, now, office.timeZone),
  }))
  const remaining = slots.filter(({ state }) => state === 'available').reduce((sum, slot) => sum + slot.remaining, 0)
  if (remaining > 0) return { date, state: 'available', remaining, slots }
  if (slots.some(({ state }) => state === 'full')) return { date, state: 'full', remaining, slots }
  if (slots.length > 0 && slots.every(({ state }) => state === 'closed'))
    return { date, state: 'closed', remaining, slots }

  const openings = record.slots.flatMap(({ opensAt }) => (opensAt !== undefined && opensAt > now ? [opensAt] : []))
  return {
    date,
    state: 'unopened',
    remaining,
    slots,
    ...(openings.length > 0 && { opensAt: isoInstant(Math.min(...openings)) }),
  }
}
