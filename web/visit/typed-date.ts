import { dayOfParts, monthOf } from '../dates.ts'

interface Parts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What was typed as a date, as far as it can be judged without asking the office. */
export type Typed = { readonly date: string } | { readonly fault: 'not-a-date' | 'beyond' }

/**
 * Day and month of one or two digits, a year of four or of its last two.
 * @param last the last month that can be asked for, `YYYY-MM`
 */
export function typedDate({ day, month, year }: Parts, last: string): Typed {
  const short = /^\s*\d\d\s*$/.test(year)
  const date = dayOfParts({ day, month, year: short ? `20${year.trim()}` : year })
  if (!date) return { fault: 'not-a-date' }
  return monthOf(date) > last ? { fault: 'beyond' } : { date }
}

/** A date as it would be typed. */
export const partsOf = (date: string): Parts => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
