import type { DateParts } from '../../components/field/date-field.tsx'
import { dayOfParts } from '../../lib/dates.ts'
import { instantIn } from '../quota/horizon.ts'
import { typedTime } from '../quota/typed-time.ts'

/** When quota can be booked, as it is typed. `none`: nothing is announced. */
export interface ReleaseDraft {
  readonly how: 'at' | 'now' | 'none' | undefined
  readonly date: DateParts
  /** Where the office stands. */
  readonly time: string
}

export const emptyReleaseDraft: ReleaseDraft = { how: undefined, date: { day: '', month: '', year: '' }, time: '' }

/** The instant in milliseconds since 1970, `null` for none; or what is wrong. */
export type ReleaseInput =
  | { readonly at: number | null }
  | { readonly wrong: 'not-chosen' | 'not-a-date' | 'not-a-time' | 'past' }

/** @param now milliseconds since 1970 */
export function parseRelease({ how, date, time }: ReleaseDraft, timeZone: string, now: number): ReleaseInput {
  if (how === undefined) return { wrong: 'not-chosen' }
  if (how === 'none') return { at: null }
  if (how === 'now') return { at: now }
  const day = dayOfParts({ ...date, year: /^\s*\d\d\s*$/.test(date.year) ? `20${date.year.trim()}` : date.year })
  if (!day) return { wrong: 'not-a-date' }
  const clock = typedTime(time)
  if (!clock) return { wrong: 'not-a-time' }
  const at = instantIn(day, clock, timeZone)
  return at > now ? { at } : { wrong: 'past' }
}
