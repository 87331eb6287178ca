import { dayOfParts, monthOf } from '../../../lib/dates.ts'

interface TypedParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What was typed as a date, as far as it can be judged without asking the office. */
export type TypedDateResult = { readonly date: string } | { readonly error: 'not-a-date' | 'beyond' }

/**
 * Day and month of one or two digits, a year of four or of its last two.
 * @param last the last month that can be asked for, `YYYY-MM`
 */
export function typedDate({ day, month, year }: TypedParts, last: string): TypedDateResult {
  const short = /^\s*\d\d\s*$/.test(year)
  const date = dayOfParts({ day, month, year: short ? `20${year.trim()}` : year })
  if (!date) return { error: 'not-a-date' }
  return monthOf(date) > last ? { error: 'beyond' } : { date }
}

/** A date as it would be typed. */
export const dateParts = (date: string): TypedParts => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
