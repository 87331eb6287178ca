import type { Office } from '../contract/schemas.ts'
import { addDays, type Day, isoInstant, type Millis } from './dates.ts'

/** An office's word that the days `from` to `to`, both included, can be booked from the instant `at` on. */
export interface Announcement {
  readonly at: Millis
  readonly from: Day
  readonly to: Day
}

/** What is said anew of some days; `null`: nothing any more. */
export interface Announced {
  readonly at: Millis | null
  readonly from: Day
  readonly to: Day
}

/**
 * The announcements of an office once some days are announced anew: these days are taken out of every other one,
 * neighbours with the same instant become one, and what has come or passed is dropped.
 */
export function announced(
  openings: readonly Announcement[],
  { at, from, to }: Announced,
  now: Millis,
): readonly Announcement[] {
  const others = openings.flatMap((opening) => without(opening, from, to))
  const all = at === null ? others : [...others, { at, from, to }]
  return joined(all.filter((opening) => opening.at > now).sort(inOrder))
}

/** What is left of an announcement without some days: before them, after them. */
const without = (opening: Announcement, from: Day, to: Day): Announcement[] =>
  [
    { ...opening, to: min(opening.to, addDays(from, -1)) },
    { ...opening, from: max(opening.from, addDays(to, 1)) },
  ].filter((part) => part.from <= part.to)

function joined(sorted: readonly Announcement[]): Announcement[] {
  const all: Announcement[] = []
  for (const opening of sorted) {
    const last = all.at(-1)
    const isNeighbour = last?.at === opening.at && opening.from <= addDays(last.to, 1)
    if (last && isNeighbour) all[all.length - 1] = { ...last, to: max(last.to, opening.to) }
    else all.push(opening)
  }
  return all
}

const inOrder = (a: Announcement, b: Announcement): number =>
  a.at - b.at || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)
const min = (a: Day, b: Day): Day => (a < b ? a : b)
const max = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * Puts days that follow one another and open at the same instant into one.
 * @param days in the order of the calendar
 */
export function runsOf(days: readonly { readonly date: Day; readonly at: Millis | null }[]): Announced[] {
  const runs: Announced[] = []
  for (const { date, at } of days) {
    const last = runs.at(-1)
    if (last && last.at === at && addDays(last.to, 1) === date) runs[runs.length - 1] = { ...last, to: date }
    else runs.push({ at, from: date, to: date })
  }
  return runs
}

/**
 * What an office gives out next. Whatever opens at the same instant is one opening, told from its first to its last
 * day. An opening that has come is none any more, with nobody writing anything.
 */
export function nextOpening(
  openings: readonly Announcement[],
  now: Millis,
): NonNullable<Office['nextOpening']> | undefined {
  const ahead = openings.filter((opening) => opening.at > now)
  const first = Math.min(...ahead.map(({ at }) => at))
  const together = ahead.filter(({ at }) => at === first)
  const from = together.map((opening) => opening.from).sort()[0]
  const to = together
    .map((opening) => opening.to)
    .sort()
    .at(-1)
  return from && to ? { at: isoInstant(first), from, to } : undefined
}
