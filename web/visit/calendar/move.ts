import { addDays, addMonths, monthOf, sameDayOf, weekday } from '../../dates.ts'

/** Where each key leads from a day (WAI-ARIA date grid); weeks begin on Monday. */
const moves: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekday(day)),
  End: (day) => addDays(day, 6 - weekday(day)),
  PageUp: (day) => sameDayOf(addMonths(monthOf(day), -1), day),
  PageDown: (day) => sameDayOf(addMonths(monthOf(day), 1), day),
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
