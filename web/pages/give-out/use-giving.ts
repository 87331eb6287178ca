import { useRef, useState } from 'preact/hooks'
import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import type { Problem } from '../../api.ts'
import { patiently } from '../../behaviour/patience.ts'
import { staffApi } from '../../staff/api.ts'
import { openAgain } from '../../staff/open-again.ts'
import { isShut } from '../../staff/shut.ts'
import { useLeaveGuard } from '../../staff/use-leave-guard.ts'
import type { Order } from './order.ts'
import { giveOut, lotsOf, outcomeOf, type Run, seenOf } from './plan.ts'

/** An order that is being given out, or was interrupted. */
export interface Giving {
  readonly order: Order
  /** Its days, as they were shown before. */
  readonly days: readonly DayPlan[]
  readonly run: Run<Problem>
}

/**
 * Gives out an order, a few days at a time. It belongs to all steps of the page: whoever goes back while it runs can still
 * see and stop it.
 */
export function useGiving(office: string, onDone: (order: Order, plans: readonly DayPlan[]) => void) {
  const [giving, setGiving] = useState<Giving>()
  const [stopping, setStopping] = useState(false)
  const stop = useRef(false)
  const busy = useRef(false)

  useLeaveGuard(giving?.run.state === 'running', { keptInTab: false })

  const start = async ({ order, days }: Pick<Giving, 'order' | 'days'>, before?: Run<Problem>) => {
    if (busy.current) return
    busy.current = true
    stop.current = false
    setStopping(false)
    const send = ({ from, to }: { from: string; to: string }) =>
      patiently(() => staffApi('giveOutQuotas', { office, ...order, from, to, seen: seenOf(days, { from, to }) }), {
        attempts: 4,
      })
    const end = await giveOut(lotsOf(days), before, send, {
      isStopped: () => stop.current,
      onStep: (run) => setGiving({ order, days, run }),
    })
    busy.current = false
    if (end.problem && isShut(end.problem)) openAgain(end.problem)
    if (end.state !== 'done') return
    setGiving(undefined)
    onDone(order, outcomeOf(days, end.plans))
  }

  return {
    giving,
    stopping,
    start,
    goOn: () => giving && start(giving, giving.run),
    stop: () => {
      stop.current = true
      setStopping(true)
    },
    /** What is done stays done; the rest is not wanted any more. */
    forget: () => setGiving(undefined),
  }
}
