import type { SlotState } from '../../contract/http/schemas.ts'
import type { SlotRef } from '../booking/booking.ts'
import { instantOf, type Millis, type Time, type TimeZone } from '../shared/dates.ts'

/** One time of a day as the ledger has it. */
export interface SlotRecord {
  readonly time: Time
  readonly quota: number
  readonly remaining: number
  /** When it becomes bookable; undefined while the office has not said. */
  readonly opensAt?: Millis
  /** Set when the office closed its day: nothing new is claimed. */
  readonly closed?: true
}

/** A slot can be booked until its arrival time has come. */
export const hasPassed = ({ date, time }: Pick<SlotRef, 'date' | 'time'>, now: Millis, timeZone: TimeZone): boolean =>
  instantOf(date, time, timeZone) <= now

/** Whether the office has opened a slot; it opens at exactly `opensAt`, with nobody pressing a button. */
export const isOpened = ({ opensAt }: Pick<SlotRecord, 'opensAt'>, now: Millis): boolean =>
  opensAt !== undefined && opensAt <= now

/** So long one order may be on its way, in many calls, and still open everything at one instant. */
const orderWindowMs: Millis = 600_000

/**
 * The instant at which quota opens that is given out now. Nothing opens in the past: figures would say that it stood there
 * for days and nobody came. One that is only just over is the "now" of an order whose calls follow one another.
 */
export const releaseInstant = (asked: Millis, now: Millis): Millis => (asked < now - orderWindowMs ? now : asked)

/** Leaflet, step 8: green, red, yellow; `closed` once its time has passed. */
export function computeSlotState(date: string, slot: SlotRecord, now: Millis, timeZone: TimeZone): SlotState {
  if (slot.closed || hasPassed({ date, time: slot.time }, now, timeZone)) return 'closed'
  if (!isOpened(slot, now)) return 'unopened'
  return slot.remaining > 0 ? 'available' : 'full'
}
