import { Temporal } from 'temporal-polyfill'
import type { Locale } from '../../contract/locale.ts'
import type { Day, Time, TimeZone } from './dates.ts'

/** The names Indonesians know their zones by, in every language; English adds the offset. */
const zones: Readonly<Record<TimeZone, { name: string; offset: string }>> = {
  'Asia/Jakarta': { name: 'WIB', offset: 'UTC+7' },
  'Asia/Makassar': { name: 'WITA', offset: 'UTC+8' },
  'Asia/Jayapura': { name: 'WIT', offset: 'UTC+9' },
}

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/**
 * Keeps what was said of a day or time: there are a few hundred of them, and the language data take a third of a
 * millisecond each, which a rush of mails would pay thousands of times.
 */
function memoize<Rest extends readonly string[]>(format: (...values: Rest) => string): (...values: Rest) => string {
  const cache = new Map<string, string>()
  return (...values) => {
    const key = values.join(' ')
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const words = format(...values)
    if (cache.size >= 2000) cache.clear()
    cache.set(key, words)
    return words
  }
}

/** "Senin, 14 Desember 2026" · "Monday, 14 December 2026". */
export const dayInWords = memoize((day: Day, locale: Locale): string => {
  const date = Temporal.PlainDate.from(day)
  const weekday = date.toLocaleString(tags[locale], { weekday: 'long' })
  // Joined here, since versions of the language data disagree about the comma in English.
  return `${weekday}, ${date.toLocaleString(tags[locale], { day: 'numeric', month: 'long', year: 'numeric' })}`
})

/** "pukul 08.00 WIB" · "08:00 WIB (UTC+7)": a wall-clock time where the office stands, never without its zone. */
export const timeInWords = memoize((time: Time, timeZone: TimeZone, locale: Locale): string => {
  const clock = Temporal.PlainTime.from(time).toLocaleString(tags[locale], { hour: '2-digit', minute: '2-digit' })
  const { name, offset } = zones[timeZone]
  return { id: `pukul ${clock} ${name}`, en: `${clock} ${name} (${offset})` }[locale]
})
