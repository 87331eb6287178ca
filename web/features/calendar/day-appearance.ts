import type { CalendarDayView, DayState } from '../../../lambdas/contract/http/schemas.ts'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import type { IconName } from '../../components/icon/icon.tsx'
import { instantWords, longDate } from '../../lib/dates.ts'
import type { AppointmentTexts } from '../../texts/id/shared/appointment.ts'

/** The office's five states (leaflet, step 8), and what this party and this moment make of them. */
export type DayAppearance = DayState | 'few' | 'past' | 'loading'

/** Never by colour alone: every state has its own sign too. */
export const daySigns: Record<DayAppearance, IconName | undefined> = {
  available: 'check',
  full: 'cross',
  unopened: 'clock',
  holiday: 'flag',
  closed: 'bar',
  few: 'cross',
  past: 'bar',
  loading: undefined,
}

export interface DescribedDay {
  readonly view: DayAppearance
  /** State and reason in words, for the spoken name and the line below the calendar. */
  readonly words: string
}

interface DayContext {
  readonly t: AppointmentTexts['calendar']
  readonly people: number
  readonly today: string
  readonly timeZone: string
  readonly locale: Locale
}

/** What a day is for this party. A day with fewer places than people cannot be chosen, and says so. */
export function describeDay(
  date: string,
  day: CalendarDayView | undefined,
  { t, people, today, timeZone, locale }: DayContext,
): DescribedDay {
  const describe = (view: DayAppearance, ...more: (string | undefined)[]): DescribedDay => ({
    view,
    words: [t.states[view], ...more].filter(Boolean).join(', '),
  })
  if (date < today) return describe('past')
  if (!day) return describe('loading')
  if (day.state === 'available')
    return day.remaining >= people
      ? describe('available', t.places(day.remaining))
      : { view: 'few', words: t.few(day.remaining, people) }
  if (day.state === 'unopened')
    return describe('unopened', day.opensAt && t.opens(instantWords(day.opensAt, timeZone, locale)))
  return day.state === 'holiday' ? describe('holiday', day.holiday) : describe(day.state)
}

/** The name a screen reader says: "Senin, 14 Desember 2026, hari ini, tersedia, 84 tempat, dipilih". */
export const spokenName = (
  date: string,
  { words }: DescribedDay,
  chosen: boolean,
  { t, today, locale }: DayContext,
): string => [longDate(date, locale), date === today && t.today, words, chosen && t.chosen].filter(Boolean).join(', ')
