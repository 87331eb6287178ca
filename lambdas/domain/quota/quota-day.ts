import type { DayPlanView } from '../../contract/quota/schemas.ts'
import { type DayRecord, holidayOn } from '../calendar/day-availability.ts'
import type { Holidays, Office } from '../calendar/office.ts'
import type { SlotRecord } from '../calendar/slot.ts'
import { horizonDays } from '../operations/invariants.ts'
import { addDays, type Day, dayAt, type Millis, type Time, weekday } from '../shared/dates.ts'

/** One time of a day as whoever gives out quota sees it. */
export interface QuotaSlot extends SlotRecord {
  /** How many bookings hold its places. */
  readonly bookings: number
}

/** A day with its slots in the order of their times. */
export interface QuotaDay extends DayRecord {
  readonly slots: readonly QuotaSlot[]
  /** Another one whenever a time is added, so that whoever closes the day knows that they have seen every time. */
  readonly timesVersion?: string
}

/** One change to one slot, with what was seen of it: it is written only while that still stands. */
export type SlotWrite =
  | { readonly kind: 'create'; readonly time: Time; readonly quota: number; readonly opensAt?: Millis }
  | {
      readonly kind: 'revise'
      readonly time: Time
      readonly from: number
      readonly to: number
      /** The opening time seen and the one wanted; left out, it stays. */
      readonly opensAtChange?: { readonly from?: Millis; readonly to?: Millis }
    }
  /** Needs that nothing is booked. */
  | { readonly kind: 'remove' | 'shut'; readonly time: Time; readonly quota: number }

/** What every rule about a day needs to know beside the day. */
export interface QuotaContext {
  readonly office: Office
  readonly holidays: readonly Holidays[]
  readonly now: Millis
}

export const claimedPlaces = ({ quota, remaining }: Pick<SlotRecord, 'quota' | 'remaining'>): number =>
  quota - remaining

/** What stands booked on a day. */
export const countBooked = ({ slots }: QuotaDay): { bookings: number; people: number } => ({
  bookings: slots.reduce((sum, slot) => sum + slot.bookings, 0),
  people: slots.reduce((sum, slot) => sum + claimedPlaces(slot), 0),
})

/** A plan for one day as it is shown, before it is said what it rests on. */
export type DayPlanWithoutBasis = Omit<DayPlanView, 'basis'>

type UnchangeableReason = Extract<DayPlanView['reason'], 'past' | 'too-far' | 'holiday'>

/**
 * Why a day can be given no quota at all, whatever is wanted: it is over, beyond the days that the sweeper looks after,
 * or a national holiday.
 */
export function whyUnchangeable(date: Day, { office, holidays, now }: QuotaContext): UnchangeableReason | undefined {
  const today = dayAt(now, office.timeZone)
  if (date < today) return 'past'
  if (date > addDays(today, horizonDays)) return 'too-far'
  return holidayOn(date, holidays) === undefined ? undefined : 'holiday'
}

/** A day on which nobody works and nothing is given out. */
export const isIdle = ({ date, slots }: DayRecord, { workdays }: Pick<Office, 'workdays'>): boolean =>
  slots.length === 0 && !workdays.includes(weekday(date))

/** The earliest opening still to come on a day; `null` when there is none, or nobody can book then anyway. */
export function nextReleaseInstant({ date, closed, slots }: DayRecord, { holidays, now }: QuotaContext): Millis | null {
  if (closed || holidayOn(date, holidays) !== undefined) return null
  const ahead = slots.flatMap(({ opensAt }) => (opensAt !== undefined && opensAt > now ? [opensAt] : []))
  return ahead.length > 0 ? Math.min(...ahead) : null
}
