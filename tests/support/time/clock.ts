import { clockAhead, systemNow } from '../../../infra/local/run/run-clock.ts'
import { shiftDay, todayIn } from '../../../web/lib/dates.ts'
import { untilNext } from './until-next.ts'

/*
 * The days of the tests. `Date` of a test worker, of the local runs it starts and of their browsers goes by the clock of the
 * test run (`TEST_CLOCK`), so a day is asked for when it is needed: midnight may have passed since the file was loaded.
 */

/** Where the seeded offices are. */
export const zone = 'Asia/Jakarta'

/** The day it is now, `YYYY-MM-DD`. */
export const today = (timeZone = zone): string => todayIn(timeZone)

/** So many days after today. */
export const dayAhead = (days: number, timeZone = zone): string => shiftDay(today(timeZone), days)

/** An instant so many milliseconds from now, as the API writes it. */
export const instantIn = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

/**
 * For a run with a clock of its own: how far it must be ahead of the system's so that it is `time` in Jakarta on the day it is
 * there now, or the next when that has passed.
 */
export const aheadAt = (time: string): number => clockAhead() + untilNext(time, systemNow() + clockAhead())
