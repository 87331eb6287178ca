import { useRef, useState } from 'preact/hooks'
import type { DayPlanView } from '../../../../lambdas/contract/quota/schemas.ts'
import { useLeaveGuard } from '../../../hooks/use-leave-guard.ts'
import type { Problem } from '../../../lib/api.ts'
import { restoreStaffAccess } from '../../../lib/restore-staff-access.ts'
import { withRetries } from '../../../lib/retry.ts'
import { isStaffAccessLost } from '../../../lib/staff-access.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { GiveOutOrder } from './give-out-order.ts'
import { dayBatches, type GiveOutRun, giveOut, mergeOutcome, shownBasis } from './give-out-plan.ts'

/** An order that is being given out, or was interrupted. */
export interface GiveOutInProgress {
  readonly order: GiveOutOrder
  /** Its days, as they were shown before. */
  readonly days: readonly DayPlanView[]
  readonly run: GiveOutRun<Problem>
}

/**
 * Gives out an order, a few days at a time. It belongs to all steps of the page: whoever goes back while it runs can still
 * see and stop it.
 */
export function useGiveOut(office: string, onDone: (order: GiveOutOrder, plans: readonly DayPlanView[]) => void) {
  const [giving, setGiving] = useState<GiveOutInProgress>()
  const [stopping, setStopping] = useState(false)
  const stop = useRef(false)
  const busy = useRef(false)

  useLeaveGuard(giving?.run.state === 'running', { keptInTab: false })

  const start = async ({ order, days }: Pick<GiveOutInProgress, 'order' | 'days'>, before?: GiveOutRun<Problem>) => {
    if (busy.current) return
    busy.current = true
    stop.current = false
    setStopping(false)
    const send = ({ from, to }: { from: string; to: string }) =>
      withRetries(
        () => staffApi('giveOutQuotas', { office, ...order, from, to, seen: shownBasis(days, { from, to }) }),
        {
          attempts: 4,
        },
      )
    const end = await giveOut(dayBatches(days), before, send, {
      isStopped: () => stop.current,
      onStep: (run) => setGiving({ order, days, run }),
    })
    busy.current = false
    if (end.problem && isStaffAccessLost(end.problem)) restoreStaffAccess(end.problem)
    if (end.state !== 'done') return
    setGiving(undefined)
    onDone(order, mergeOutcome(days, end.plans))
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
