import type { AllFunctions } from './all-functions.ts'

/** As often as the schedule in the cloud. */
const period = 60_000

/**
 * Calls the function `clock` now and every minute, so that claims of crashed bookings are given back.
 * @returns a way to stop
 */
export function startSweeper(functions: Pick<AllFunctions, 'invoke'>): () => void {
  let stopped = false
  const sweep = () =>
    functions.invoke('clock', { task: 'sweep' }).catch((error) => {
      if (!stopped) console.error(`The sweeper failed: ${error.message}`)
    })
  void sweep()
  const timer = setInterval(sweep, period)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
