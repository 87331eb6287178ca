import { addMonths, monthOf } from '../dates.ts'

/** The last month that can be turned to or typed: further than any office opens. */
export const lastMonth = (today: string): string => addMonths(monthOf(today), 5)
