import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { rangeWords } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { useOpeningWords } from '../../staff/quota/opening-field.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import type { Order } from './order.ts'
import { totalsOf } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import { TotalsList } from './totals-list.tsx'

interface CheckProps {
  readonly t: GiveOutTexts
  readonly office: Office
  readonly order: Order
  readonly onGive: (days: readonly DayPlan[]) => void
  readonly onBack: () => void
}

/** Step 3: what giving out would change, day by day, and the word to do it. */
export function CheckStep(props: CheckProps) {
  const { office, order } = props
  const load = useStaffLoad(JSON.stringify(order), () => staffApi('previewQuotas', { office: office.id, ...order }))
  return (
    <Loaded load={load}>
      {({ days }) => (
        <>
          <Checked {...props} days={days} />
          <PlanTable t={props.t} days={days} />
        </>
      )}
    </Loaded>
  )
}

/** What an order is about and comes to in all. */
export function OrderSummary({
  t,
  office,
  order,
  days,
}: Pick<CheckProps, 't' | 'office' | 'order'> & { days: readonly DayPlan[] }) {
  const { locale } = useSurroundings()
  const opens = useOpeningWords(office, t)
  const totals = totalsOf(days)
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
    </>
  )
}

function Checked({ onGive, onBack, days, ...about }: CheckProps & { days: readonly DayPlan[] }) {
  const { t } = about
  const { common } = useSurroundings()
  const [asking, setAsking] = useState(false)
  const { days: changing, cut } = totalsOf(days)
  return (
    <>
      <OrderSummary {...about} days={days} />
      <Buttons>
        {changing > 0 && (
          <Button onClick={() => (cut.days > 0 ? setAsking(true) : onGive(days))}>{t.check.submit}</Button>
        )}
        <Button kind="secondary" onClick={onBack}>
          {common.back}
        </Button>
      </Buttons>
      {asking && (
        <Dialog
          title={t.cut.title(cut.days)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => onGive(days)}>
                {t.cut.yes}
              </Button>
              <Button kind="secondary" onClick={() => setAsking(false)}>
                {t.cut.no}
              </Button>
            </>
          }
        >
          <p>{t.cut.text(cut.before, cut.after)}</p>
        </Dialog>
      )}
    </>
  )
}
