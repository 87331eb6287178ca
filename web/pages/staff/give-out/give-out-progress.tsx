import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import { OrderSummary } from './check-step.tsx'
import { dayBatches, giveOutTotals } from './give-out-plan.ts'
import { PlanTable } from './plan-table.tsx'
import { RunPanel } from './run-panel.tsx'
import type { GiveOutInProgress, useGiveOut } from './use-give-out.ts'

interface UnderwayProps {
  readonly t: GiveOutTexts
  readonly giving: ReturnType<typeof useGiveOut>
  readonly of: GiveOutInProgress
}

/** How far an order has come, in days, with the ways to stop it and to go on. */
export function GiveOutProgress({ t, giving, of: { days, run } }: UnderwayProps) {
  return (
    <RunPanel
      t={t}
      run={run}
      done={dayBatches(days)
        .slice(0, run.batches)
        .reduce((sum, batch) => sum + batch.days, 0)}
      of={giveOutTotals(days).days}
      stopping={giving.stopping}
      onStop={giving.stop}
      onGoOn={giving.goOn}
    />
  )
}

/** An order while it is given out, and when it was interrupted. */
export function GiveOutUnderway(props: UnderwayProps & { office: OfficeView; onBack: () => void }) {
  const { t, of, office, onBack } = props
  const { common } = usePageContext()
  return (
    <>
      <OrderSummary t={t} office={office} order={of.order} days={of.days} />
      <GiveOutProgress {...props} />
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
