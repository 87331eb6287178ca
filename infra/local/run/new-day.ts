/** Milliseconds between two looks at the calendar. */
const pollingIntervalMs = 5_000

/**
 * Works once for each day that begins while the run goes on.
 * @param today the day it is now
 * @param work must not throw
 */
export function onEachNewDay(today: () => string, work: () => Promise<unknown>) {
  let known = today()
  let working: Promise<unknown> = Promise.resolve()
  const look = async (): Promise<void> => {
    const day = today()
    if (day !== known) working = working.then(work)
    known = day
    await working
  }
  const timer = setInterval(look, pollingIntervalMs)
  return {
    /** Looks now; settles when the work for the day is done. */
    look,
    async stop(): Promise<void> {
      clearInterval(timer)
      await working
    },
  }
}
