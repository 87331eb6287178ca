import { monthOf, shiftMonth } from '../../lib/dates.ts'

/** The last month that can be turned to or typed: further than any office opens. */
export const lastMonth = (today: string): string => shiftMonth(monthOf(today), 5)
