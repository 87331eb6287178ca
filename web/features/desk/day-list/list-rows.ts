import type { DayListView, DeskBookingView } from '../../../../lambdas/contract/desk/schemas.ts'

/** One person on the day's list. */
export interface DayListLine {
  /** Counts the people of the day, from 1. */
  readonly number: number
  readonly code: string
  /** Place in the party, from 1. */
  readonly position: number
  readonly size: number
  readonly person: DeskBookingView['applicants'][number]
}

/** The people of one arrival time. */
export interface TimeGroup {
  readonly time: string
  readonly rows: readonly DayListLine[]
}

/** The list as it is read: by time, people counted through the day, a party together. */
export function timeGroups({ bookings }: Pick<DayListView, 'bookings'>): TimeGroup[] {
  const groups: { time: string; rows: DayListLine[] }[] = []
  let number = 0
  for (const { time, code, applicants } of bookings) {
    const last = groups[groups.length - 1]
    const rows = last?.time === time ? last.rows : []
    if (last?.rows !== rows) groups.push({ time, rows })
    for (const [index, person] of applicants.entries())
      rows.push({ number: ++number, code, position: index + 1, size: applicants.length, person })
  }
  return groups
}

export const countListed = ({ bookings }: Pick<DayListView, 'bookings'>): number =>
  bookings.reduce((sum, { applicants }) => sum + applicants.length, 0)
