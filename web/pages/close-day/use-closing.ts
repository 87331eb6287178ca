import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../api.ts'
import type { Wait } from '../../behaviour/patience.ts'
import { randomKey } from '../../behaviour/random-key.ts'
import { staffApi } from '../../staff/api.ts'
import { useStaffAction } from '../../staff/use-staff.ts'
import { closeWhole, type Tally } from './close-whole.ts'
import type { Saying } from './days.ts'

/** A closure on its way. */
export interface Run {
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed'
  /** Undefined until the first call has come back. */
  readonly tally?: Tally | undefined
  readonly problem?: Problem
}

export interface Closing {
  readonly run: Run | undefined
  readonly wait: Wait | undefined
  readonly start: (saying: Saying) => Promise<void>
  /** Tells those who were left of a day that is closed. */
  readonly resume: (saying: Saying) => Promise<void>
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
): Closing {
  const action = useStaffAction()
  const [run, setRun] = useState<Run>()
  const wanted = useRef(true)
  const said = useRef<{ saying: Saying; idempotencyKey: string; begun: boolean }>(undefined)
  /** What is said is one request, however often it has to be sent. */
  const begin = (saying: Saying, begun: boolean) => {
    said.current = { saying, idempotencyKey: randomKey(), begun }
    return proceed()
  }
  const proceed = async () => {
    const request = said.current
    if (!request) return
    const { saying, idempotencyKey, begun } = request
    const step = ({ continues }: { continues: boolean }) =>
      staffApi('closeDay', { office, date, ...saying, idempotencyKey, ...(continues && { continues }) })
    wanted.current = true
    let tally: Tally | undefined
    setRun({ state: 'running' })
    const end = await closeWhole((how) => action.run(() => step(how), attempts), {
      begun,
      wanted: () => wanted.current,
      onStep: (next) => {
        tally = next
        request.begun = true
        setRun({ state: wanted.current ? 'running' : 'stopping', tally })
      },
    })
    if (end.how === 'done') return onDone()
    if (end.how === 'stopped') return setRun({ state: 'stopped', tally })
    const { problem } = end
    if (!['busy', 'offline', 'internal'].includes(problem.code)) {
      setRun(undefined)
      return onRefused(problem)
    }
    setRun({ state: 'failed', tally, problem })
  }
  return {
    run,
    wait: action.wait,
    start: (saying) => begin(saying, false),
    resume: (saying) => begin(saying, true),
    goOn: proceed,
    stop: () => {
      wanted.current = false
      setRun((now) => now && { ...now, state: 'stopping' })
    },
  }
}
