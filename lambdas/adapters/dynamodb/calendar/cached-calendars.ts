import type { DayRecord } from '../../../domain/calendar/day-availability.ts'
import type { Calendars, Clock } from '../../../usecases/ports.ts'

/** Milliseconds in which one read of a day serves every watcher: less than the answers themselves may be kept. */
const cacheTtlMs = 1000

/**
 * The calendar for those who watch: each day is read at most once a second by an instance, however many ask, and who
 * asks at the same time waits for the same read. A failed read is not kept. For showing only: booking reads the ledger.
 */
export function cachedCalendars(calendars: Calendars, clock: Clock): Calendars {
  const cache = new Map<string, { readonly at: number; readonly record: Promise<DayRecord | undefined> }>()

  /** Oldest first, since a day that is read again goes to the end. */
  const evictExpired = (now: number) => {
    for (const [key, { at }] of cache) {
      if (now - at < cacheTtlMs) return
      cache.delete(key)
    }
  }

  return {
    async days(office, dates) {
      const now = clock.now()
      evictExpired(now)
      const keyOf = (date: string) => `${office} ${date}`
      const missing = dates.filter((date) => !cache.has(keyOf(date)))
      const read = missing.length > 0 ? calendars.days(office, missing) : Promise.resolve([])
      for (const [n, date] of missing.entries()) {
        const record = read.then((records) => records[n])
        cache.set(keyOf(date), { at: now, record })
        record.catch(() => cache.delete(keyOf(date)))
      }
      const records = await Promise.all(dates.map((date) => cache.get(keyOf(date))?.record))
      return records.filter((record) => record !== undefined)
    },
  }
}
