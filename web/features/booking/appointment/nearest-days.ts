import type { CalendarDayView } from '../../../../lambdas/contract/http/schemas.ts'
import type { Result } from '../../../lib/api.ts'
import { monthOf } from '../../../lib/dates.ts'
import { fits, nearestDays, type ShowCalendar } from '../../calendar/free-days.ts'

export interface ListedDay {
  readonly date: string
  readonly remaining: number
  /** False once it has filled up while it was shown. */
  readonly free: boolean
}

export interface NearestDays {
  readonly days: readonly ListedDay[]
  /** The chosen day, when it no longer takes the party. */
  readonly lost?: string
}

/** How many days that can be chosen are listed. */
const count = 10

interface Wanted {
  readonly people: number
  readonly today: string
  readonly chosen: string | undefined
}

/**
 * The list of the nearest days, as it was shown and as it is now. Nothing moves under the finger: what has filled up
 * stays where it stood, marked, and what takes its place is added at the end. Asks for the months shown and no more.
 * @param before the list as it is shown; undefined at first
 */
export async function listNearestDays(
  show: ShowCalendar,
  { people, today, chosen }: Wanted,
  before?: NearestDays,
): Promise<Result<NearestDays>> {
  const previous = before?.days ?? []
  const anew = previous.every(({ free }) => !free)
  const nearest = anew ? await nearestDays(show, { people, today, count }) : undefined
  if (nearest && !nearest.ok) return nearest

  const shown = [
    ...previous,
    ...(chosen && !nearest?.body.some(({ date }) => date === chosen) ? [{ date: chosen }] : []),
  ]
  const answers = await Promise.all([...new Set(shown.map(({ date }) => monthOf(date)))].map(show))
  const free = new Map<string, CalendarDayView>()
  for (const answer of answers) {
    if (!answer.ok) return answer
    for (const day of answer.body.days) if (fits(day, people, today)) free.set(day.date, day)
  }
  for (const day of nearest?.body ?? []) free.set(day.date, day)

  const listed = previous.map((day) => ({ ...day, ...free.get(day.date), free: free.has(day.date) }))
  const last = previous[previous.length - 1]?.date ?? ''
  const room = count - listed.filter((day) => day.free).length
  const later = nearest ? nearest.body : [...free.values()]
  const added = later.filter(({ date }) => date > last).slice(0, Math.max(0, room))
  const days = [...listed, ...added.map((day) => ({ ...day, free: true }))]
  const list: NearestDays = {
    days: days.map(({ date, remaining, free }) => ({ date, remaining, free })),
    ...(chosen && !free.has(chosen) && { lost: chosen }),
  }
  // All that was shown has filled up: further ahead.
  if (!anew && days.every((day) => !day.free)) return listNearestDays(show, { people, today, chosen }, list)
  return { ok: true, body: list }
}
