import type { AllFunctions } from './all-functions.ts'

const minute = 60_000

/** The tasks of the function `clock`, as often as the schedule in the cloud calls for them. */
const periods: Readonly<Record<string, number>> = { sweep: minute, 'no-shows': 15 * minute }

/** The cloud checks the laws at night; a run on one machine rarely sees one. */
const lawsPeriod = 60 * minute

/**
 * Calls each task of the function `clock` now and then on schedule: claims of crashed bookings are given back, and who had
 * not come when a day ended is recorded, also for the days on which nothing ran.
 * @returns a way to stop
 */
export function startClock(functions: Pick<AllFunctions, 'invoke'>): () => void {
  let stopped = false
  const timers = Object.entries(periods).map(([task, period]) => {
    const call = () =>
      functions.invoke('clock', { task }).catch((error) => {
        if (!stopped) console.error(`The clock's task ${task} failed: ${error.message}`)
      })
    void call()
    return setInterval(call, period)
  })
  const checkLaws = () =>
    functions.invoke('laws', {}).catch((error) => {
      if (!stopped) console.error(`The check of the booking laws failed: ${error.message}`)
    })
  timers.push(setInterval(checkLaws, lawsPeriod))
  return () => {
    stopped = true
    for (const timer of timers) clearInterval(timer)
  }
}
