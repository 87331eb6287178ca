import type { Locale } from '../../../lambdas/contract/locale.ts'
import type { CalendarDay, DayState } from '../../../lambdas/contract/schemas.ts'
import type { IconName } from '../../components/icon/icon.tsx'
import { instantWords, longDate } from '../../dates.ts'
import type { VisitTexts } from '../../texts/id/visit.ts'

/** The office's five states (leaflet, step 8), and what this party and this moment make of them. */
export type View = DayState | 'few' | 'past' | 'loading'

/** Never by colour alone: every state has its own sign too. */
export const signs: Record<View, IconName | undefined> = {
  available: 'check',
  full: 'cross',
  unopened: 'clock',
  holiday: 'flag',
  closed: 'bar',
  few: 'cross',
  past: 'bar',
  loading: undefined,
}

export interface ViewedDay {
  readonly view: View
  /** State and reason in words, for the spoken name and the line below the calendar. */
  readonly words: string
}

interface Seen {
  readonly t: VisitTexts['calendar']
  readonly people: number
  readonly today: string
  readonly timeZone: string
  readonly locale: Locale
}

/** What a day is for this party. A day with fewer places than people cannot be chosen, and says so. */
export function viewOf(
  date: string,
  day: CalendarDay | undefined,
  { t, people, today, timeZone, locale }: Seen,
): ViewedDay {
  const say = (view: View, ...more: (string | undefined)[]): ViewedDay => ({
    view,
    words: [t.states[view], ...more].filter(Boolean).join(', '),
  })
  if (date < today) return say('past')
  if (!day) return say('loading')
  if (day.state === 'available')
    return day.remaining >= people
      ? say('available', t.places(day.remaining))
      : { view: 'few', words: t.few(day.remaining, people) }
  if (day.state === 'unopened')
    return say('unopened', day.opensAt && t.opens(instantWords(day.opensAt, timeZone, locale)))
  return day.state === 'holiday' ? say('holiday', day.holiday) : say(day.state)
}

/** The name a screen reader says: "Senin, 14 Desember 2026, hari ini, tersedia, 84 tempat, dipilih". */
export const spokenName = (date: string, { words }: ViewedDay, chosen: boolean, { t, today, locale }: Seen): string =>
  [longDate(date, locale), date === today && t.today, words, chosen && t.chosen].filter(Boolean).join(', ')
