import { useRef, useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import type { Problem } from '../../api.ts'
import { patiently } from '../../behaviour/patience.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { rangeWords } from '../../dates.ts'
import { goLogIn } from '../../session.ts'
import { staffApi } from '../../staff/api.ts'
import { useOpeningWords } from '../../staff/quota/opening-field.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import type { Order } from './order.ts'
import { giveOut, lotsOf, type Run, totalsOf } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import { RunPanel } from './run-panel.tsx'
import { TotalsList } from './totals-list.tsx'

interface CheckProps {
  readonly t: GiveOutTexts
  readonly office: Office
  readonly order: Order
  readonly onDone: (plans: readonly DayPlan[]) => void
  readonly onBack: () => void
}

/** Step 3: what giving out would change, day by day; then it is done, a few days at a time. */
export function CheckStep(props: CheckProps) {
  const { office, order } = props
  const load = useStaffLoad(JSON.stringify(order), () => staffApi('previewQuotas', { office: office.id, ...order }))
  return <Loaded load={load}>{({ days }) => <Checked {...props} days={days} />}</Loaded>
}

function Checked({ t, office, order, onDone, onBack, days }: CheckProps & { days: readonly DayPlan[] }) {
  const { common, locale } = useSurroundings()
  const [run, setRun] = useState<Run<Problem>>()
  const [stopping, setStopping] = useState(false)
  const stop = useRef(false)
  const opens = useOpeningWords(office, t)
  const lots = lotsOf(days)
  const totals = totalsOf(days)

  const start = async () => {
    if (run?.state === 'running') return
    stop.current = false
    setStopping(false)
    const send = ({ from, to }: { from: string; to: string }) =>
      patiently(() => staffApi('giveOutQuotas', { office: office.id, ...order, from, to }), { attempts: 4 })
    const end = await giveOut(lots, run, send, { isStopped: () => stop.current, onStep: setRun })
    if (end.state === 'done') onDone(end.plans)
    if (end.problem?.code === 'not-signed-in') goLogIn('expired')
  }

  return (
    <>
      <p class="lead">
        {rangeWords(order.from, order.to, locale)}.{' '}
        {order.opensAt ? t.opening.opens(opens(Date.parse(order.opensAt))) : t.check.draft}
      </p>
      {totals.days === 0 ? (
        <Notice kind="info">
          <p>{t.check.nothing}</p>
        </Notice>
      ) : (
        <TotalsList t={t} totals={totals} />
      )}
      {run && (
        <RunPanel
          t={t}
          run={run}
          done={lots.slice(0, run.lots).reduce((sum, lot) => sum + lot.days, 0)}
          of={totals.days}
          stopping={stopping}
          onStop={() => {
            stop.current = true
            setStopping(true)
          }}
          onGoOn={start}
        />
      )}
      {run?.state !== 'running' && (
        <Buttons>
          {!run && totals.days > 0 && <Button onClick={start}>{t.check.submit}</Button>}
          <Button kind="secondary" onClick={onBack}>
            {common.back}
          </Button>
        </Buttons>
      )}
      <PlanTable t={t} days={days} />
    </>
  )
}
