import type { OfficeView } from '../../contract/http/schemas.ts'
import { addDays, type Day, isoInstant, type Millis } from '../shared/dates.ts'

/** An office's word that the days `from` to `to`, both included, can be booked from the instant `at` on. */
export interface ScheduledRelease {
  readonly at: Millis
  readonly from: Day
  readonly to: Day
}

/** What is said anew of some days; `null`: nothing any more. */
export interface ReleaseChange {
  readonly at: Millis | null
  readonly from: Day
  readonly to: Day
}

/**
 * The announcements of an office once some days are announced anew: these days are taken out of every other one,
 * neighbours with the same instant become one, and what has come or passed is dropped.
 */
export function applyReleaseChange(
  releases: readonly ScheduledRelease[],
  { at, from, to }: ReleaseChange,
  now: Millis,
): readonly ScheduledRelease[] {
  const others = releases.flatMap((release) => withoutDays(release, from, to))
  const all = at === null ? others : [...others, { at, from, to }]
  return mergeNeighbours(all.filter((release) => release.at > now).sort(byInstantThenDay))
}

/** What is left of an announcement without some days: before them, after them. */
const withoutDays = (release: ScheduledRelease, from: Day, to: Day): ScheduledRelease[] =>
  [
    { ...release, to: min(release.to, addDays(from, -1)) },
    { ...release, from: max(release.from, addDays(to, 1)) },
  ].filter((part) => part.from <= part.to)

function mergeNeighbours(sorted: readonly ScheduledRelease[]): ScheduledRelease[] {
  const all: ScheduledRelease[] = []
  for (const release of sorted) {
    const last = all.at(-1)
    const isNeighbour = last?.at === release.at && release.from <= addDays(last.to, 1)
    if (last && isNeighbour) all[all.length - 1] = { ...last, to: max(last.to, release.to) }
    else all.push(release)
  }
  return all
}

const byInstantThenDay = (a: ScheduledRelease, b: ScheduledRelease): number =>
  a.at - b.at || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)
const min = (a: Day, b: Day): Day => (a < b ? a : b)
const max = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * Puts days that follow one another and open at the same instant into one.
 * @param days in the order of the calendar
 */
export function mergeReleaseDays(days: readonly { readonly date: Day; readonly at: Millis | null }[]): ReleaseChange[] {
  const runs: ReleaseChange[] = []
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
export function nextRelease(
  releases: readonly ScheduledRelease[],
  now: Millis,
): NonNullable<OfficeView['nextOpening']> | undefined {
  const ahead = releases.filter((release) => release.at > now)
  const first = Math.min(...ahead.map(({ at }) => at))
  const together = ahead.filter(({ at }) => at === first)
  const from = together.map((release) => release.from).sort()[0]
  const to = together
    .map((release) => release.to)
    .sort()
    .at(-1)
  return from && to ? { at: isoInstant(first), from, to } : undefined
}
