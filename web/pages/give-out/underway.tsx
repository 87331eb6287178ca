import type { Office } from '../../../lambdas/contract/schemas.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { useSurroundings } from '../../context.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import { OrderSummary } from './check-step.tsx'
import { lotsOf, totalsOf } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import { RunPanel } from './run-panel.tsx'
import type { Giving, useGiving } from './use-giving.ts'

interface UnderwayProps {
  readonly t: GiveOutTexts
  readonly giving: ReturnType<typeof useGiving>
  readonly of: Giving
}

/** How far an order has come, in days, with the ways to stop it and to go on. */
export function Progress({ t, giving, of: { days, run } }: UnderwayProps) {
  return (
    <RunPanel
      t={t}
      run={run}
      done={lotsOf(days)
        .slice(0, run.lots)
        .reduce((sum, lot) => sum + lot.days, 0)}
      of={totalsOf(days).days}
      stopping={giving.stopping}
      onStop={giving.stop}
      onGoOn={giving.goOn}
    />
  )
}

/** An order while it is given out, and when it was interrupted. */
export function Underway(props: UnderwayProps & { office: Office; onBack: () => void }) {
  const { t, of, office, onBack } = props
  const { common } = useSurroundings()
  return (
    <>
      <OrderSummary t={t} office={office} order={of.order} days={of.days} />
      <Progress {...props} />
      {of.run.state !== 'running' && (
        <Buttons>
          <Button kind="secondary" onClick={onBack}>
            {common.back}
          </Button>
        </Buttons>
      )}
      <PlanTable t={t} days={of.days} />
    </>
  )
}
