import type { GridDay } from '../contract/staff/schemas.ts'
import { dayView } from './calendar.ts'
import { isoInstant } from './dates.ts'
import { claimedIn, type QuotaContext, type QuotaDay } from './quota-day.ts'
import { slotState } from './slot.ts'

/**
 * One day of the grid, in the colours of the public calendar. Unlike there the times of a holiday or of a closed day are
 * shown as well: what was given out on it is the office's to know.
 */
export function gridDay(record: QuotaDay, context: QuotaContext): GridDay {
  const { date, closed } = record
  const { state, holiday } = dayView(record, context)
  const isShut = holiday !== undefined || closed === true
  return {
    date,
    state,
    ...(holiday && { holiday }),
    ...(closed && { closed }),
    slots: record.slots.map((slot) => ({
      time: slot.time,
      quota: slot.quota,
      claimed: claimedIn(slot),
      state: isShut ? 'closed' : slotState(date, slot, context.now, context.office.timeZone),
      ...(slot.opensAt !== undefined && { opensAt: isoInstant(slot.opensAt) }),
    })),
  }
}
