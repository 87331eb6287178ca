import type { QuotaGridDayView } from '../../contract/quota/schemas.ts'
import { computeDayAvailability } from '../calendar/day-availability.ts'
import { computeSlotState } from '../calendar/slot.ts'
import { isoInstant } from '../shared/dates.ts'
import { claimedPlaces, type QuotaContext, type QuotaDay } from './quota-day.ts'

/**
 * One day of the grid, in the colours of the public calendar. Unlike there the times of a holiday or of a closed day are
 * shown as well: what was given out on it is the office's to know.
 */
export function quotaGridDayView(record: QuotaDay, context: QuotaContext): QuotaGridDayView {
  const { date, closed } = record
  const { state, holiday } = computeDayAvailability(record, context)
  const isShut = holiday !== undefined || closed === true
  return {
    date,
    state,
    ...(holiday && { holiday }),
    ...(closed && { closed }),
    slots: record.slots.map((slot) => ({
      time: slot.time,
      quota: slot.quota,
      claimed: claimedPlaces(slot),
      state: isShut ? 'closed' : computeSlotState(date, slot, context.now, context.office.timeZone),
      ...(slot.opensAt !== undefined && { opensAt: isoInstant(slot.opensAt) }),
    })),
  }
}
