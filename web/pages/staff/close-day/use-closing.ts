import { useRef, useState } from 'preact/hooks'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { randomKey } from '../../../lib/random-key.ts'
import type { RetryWait } from '../../../lib/retry.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { type ClosingCount, closeInBatches } from './close-in-batches.ts'
import type { ClosureInput } from './closure-counts.ts'

/** A closure on its way. */
export interface ClosingState {
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed'
  /** Undefined until the first call has come back. */
  readonly count?: ClosingCount | undefined
  readonly problem?: Problem
}

export interface DayClosing {
  readonly run: ClosingState | undefined
  readonly wait: RetryWait | undefined
  readonly start: (input: ClosureInput) => Promise<void>
  /** Tells those who were left of a day that is closed. */
  readonly resume: (input: ClosureInput) => Promise<void>
  /** Says the same again, to those who are left. */
  readonly goOn: () => Promise<void>
  readonly stop: () => void
}

/** How often a call is repeated while the system is busy or the line is broken. */
const attempts = 6

/**
 * Closes a day and cancels until nobody is left. Whoever leaves the page meanwhile finds it there to be taken up again.
 * @param onRefused called when the first call is refused for something that going on can't mend
 */
export function useClosing(
  { office, date }: { office: string; date: string },
  { onDone, onRefused }: { onDone: () => void; onRefused: (problem: Problem) => void },
): DayClosing {
  const action = useStaffAction()
  const [run, setRun] = useState<ClosingState>()
  const wanted = useRef(true)
  const request_ = useRef<{ input: ClosureInput; idempotencyKey: string; begun: boolean }>(undefined)
  /** What is said is one request, however often it has to be sent. */
  const begin = (input: ClosureInput, begun: boolean) => {
    request_.current = { input, idempotencyKey: randomKey(), begun }
    return proceed()
  }
  const proceed = async () => {
    const request = request_.current
    if (!request) return
    const { input, idempotencyKey, begun } = request
    const step = ({ continues }: { continues: boolean }) =>
      staffApi('closeDay', { office, date, ...input, idempotencyKey, ...(continues && { continues }) })
    wanted.current = true
    let count: ClosingCount | undefined
    setRun({ state: 'running' })
    const end = await closeInBatches((how) => action.run(() => step(how), attempts), {
      begun,
      wanted: () => wanted.current,
      onStep: (next) => {
        count = next
        request.begun = true
        setRun({ state: wanted.current ? 'running' : 'stopping', count })
      },
    })
    if (end.how === 'done') return onDone()
    if (end.how === 'stopped') return setRun({ state: 'stopped', count })
    const { problem } = end
    if (!['busy', 'offline', 'internal'].includes(problem.code)) {
      setRun(undefined)
      return onRefused(problem)
    }
    setRun({ state: 'failed', count, problem })
  }
  return {
    run,
    wait: action.wait,
    start: (input) => begin(input, false),
    resume: (input) => begin(input, true),
    goOn: proceed,
    stop: () => {
      wanted.current = false
      setRun((now) => now && { ...now, state: 'stopping' })
    },
  }
}
