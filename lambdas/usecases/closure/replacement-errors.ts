import type { FieldError } from '../../contract/http/field-errors.ts'
import { holidayOn } from '../../domain/calendar/day-availability.ts'
import type { Office } from '../../domain/calendar/office.ts'
import type { Day, Millis } from '../../domain/shared/dates.ts'
import type { Calendars, Offices } from '../ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'holidays'>
  readonly calendars: Calendars
  readonly now: Millis
}

/**
 * Every named replacement day on which nobody could come: not after the closed day, a holiday, closed itself, or
 * without quota. Places left are not asked for: the quota may be raised for these people yet.
 */
export async function replacementErrors(
  { offices, calendars }: Deps,
  dates: readonly Day[],
  { office, after, today }: { office: Office; after: Day; today: Day },
): Promise<FieldError[]> {
  if (dates.length === 0) return []
  const [records, holidays] = await Promise.all([
    calendars.days(office.id, dates),
    offices.holidays(dates.map((date) => Number(date.slice(0, 4)))),
  ])
  return records.flatMap(({ date, closed, slots }, index) => {
    const possible =
      date > after &&
      date >= today &&
      !closed &&
      slots.some(({ quota }) => quota > 0) &&
      holidayOn(date, holidays) === undefined
    return possible ? [] : [{ path: `replacements.${index}`, code: 'replacement-day' as const }]
  })
}
