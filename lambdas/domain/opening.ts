import type { Office } from '../contract/schemas.ts'
import { type Day, isoInstant, type Millis } from './dates.ts'

/** An announcement: the days `from` to `to` of an office can be booked from one instant on. */
export interface Opening {
  readonly office: string
  readonly opensAt: Millis
  /** First and last day given out, where the office stands; both included. */
  readonly from: Day
  readonly to: Day
}

/**
 * What an office gives out next. Whatever opens at the same instant is one opening, told from its first to its last
 * day. An opening that has come is none any more, with nobody writing anything.
 */
export function nextOpening(
  openings: readonly Opening[],
  office: string,
  now: Millis,
): NonNullable<Office['nextOpening']> | undefined {
  const ahead = openings.filter((opening) => opening.office === office && opening.opensAt > now)
  const first = Math.min(...ahead.map(({ opensAt }) => opensAt))
  const together = ahead.filter(({ opensAt }) => opensAt === first)
  const from = together.map((opening) => opening.from).sort()[0]
  const to = together
    .map((opening) => opening.to)
    .sort()
    .at(-1)
  return from && to ? { at: isoInstant(first), from, to } : undefined
}
