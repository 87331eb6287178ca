import { monthOf, sameDayOf, shiftDay, shiftMonth, weekdayIndex } from '../../lib/dates.ts'

/** Where each key leads from a day (WAI-ARIA date grid); weeks begin on Monday. */
const moves: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => shiftDay(day, -1),
  ArrowRight: (day) => shiftDay(day, 1),
  ArrowUp: (day) => shiftDay(day, -7),
  ArrowDown: (day) => shiftDay(day, 7),
  Home: (day) => shiftDay(day, -weekdayIndex(day)),
  End: (day) => shiftDay(day, 6 - weekdayIndex(day)),
  PageUp: (day) => sameDayOf(shiftMonth(monthOf(day), -1), day),
  PageDown: (day) => sameDayOf(shiftMonth(monthOf(day), 1), day),
}

/** The day a key leads to, kept between `first` and `last`; undefined for keys that are none of ours. */
export function dayAfterKey(
  day: string,
  key: string,
  { first, last }: { first: string; last: string },
): string | undefined {
  const to = moves[key]?.(day)
  if (to === undefined) return undefined
  if (to < first) return first
  return to > last ? last : to
}
