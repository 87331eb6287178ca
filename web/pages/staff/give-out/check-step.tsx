import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { DayPlanView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useReleaseWording } from '../../../features/release/release-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { rangeWords } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import type { GiveOutOrder } from './give-out-order.ts'
import { giveOutTotals } from './give-out-plan.ts'
import { PlanTable } from './plan-table.tsx'
import { TotalsList } from './totals-list.tsx'

interface GiveOutCheckProps {
  readonly t: GiveOutTexts
  readonly office: OfficeView
  readonly order: GiveOutOrder
  readonly onGive: (days: readonly DayPlanView[]) => void
  readonly onBack: () => void
}

/** Step 3: what giving out would change, day by day, and the word to do it. */
export function GiveOutCheckStep(props: GiveOutCheckProps) {
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
}: Pick<GiveOutCheckProps, 't' | 'office' | 'order'> & { days: readonly DayPlanView[] }) {
  const { locale } = usePageContext()
  const opens = useReleaseWording(office, t)
  const totals = giveOutTotals(days)
  return (
    <>
      <p class="lead">
        {rangeWords(order.from, order.to, locale)}.{' '}
        {order.opensAt ? t.release.opens(opens(Date.parse(order.opensAt))) : t.check.draft}
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

function Checked({ onGive, onBack, days, ...about }: GiveOutCheckProps & { days: readonly DayPlanView[] }) {
  const { t } = about
  const { common } = usePageContext()
  const [asking, setAsking] = useState(false)
  const { days: changing, cut } = giveOutTotals(days)
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
