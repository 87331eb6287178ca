import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { DayPlanView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useReleaseWording } from '../../../features/release/release-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { longDate } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import type { GiveOutOrder } from './give-out-order.ts'
import { giveOutTotals, releaseOutcome } from './give-out-plan.ts'
import { PlanTable } from './plan-table.tsx'
import { TotalsList } from './totals-list.tsx'

/** What an order has come to. */
export interface GiveOutOutcome {
  readonly order: GiveOutOrder
  readonly plans: readonly DayPlanView[]
}

/** What was given out, what was left alone since somebody else was quicker, and where to see it. */
export function GiveOutDoneStep({
  t,
  office,
  outcome: { order, plans },
  onAgain,
}: {
  t: GiveOutTexts
  office: OfficeView
  outcome: GiveOutOutcome
  /** Looks at the same days once more. */
  onAgain: () => void
}) {
  const { link, locale } = usePageContext()
  const heading = useHeading(true)
  const words = useReleaseWording(office, t)
  const first = plans.find(({ result }) => result === 'changed')
  const moved = plans.filter(({ reason }) => reason === 'changed-meanwhile')
  const releaseState = releaseOutcome(plans, order.opensAt, serverNow())
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="give-out__heading">
        {first ? t.done.heading : t.done.nothing}
      </h2>
      {first && (
        <Notice kind="success">
          <p>
            {releaseState === 'ahead' ? t.release.opens(words(Date.parse(order.opensAt ?? ''))) : t.done[releaseState]}
          </p>
        </Notice>
      )}
      {moved.length > 0 && (
        <Notice kind="warning" title={t.done.moved.title(moved.length)}>
          <ul>
            {moved.map(({ date }) => (
              <li key={date}>{longDate(date, locale)}</li>
            ))}
          </ul>
          <p>{t.done.moved.text}</p>
          <Button kind="secondary" onClick={onAgain}>
            {t.done.moved.again}
          </Button>
        </Notice>
      )}
      <TotalsList t={t} totals={giveOutTotals(plans)} />
      <Buttons>
        <ButtonLink href={link('quotas', { query: { kantor: office.id, ...(first && { tanggal: first.date }) } })}>
          {t.done.grid}
        </ButtonLink>
        <ButtonLink kind="secondary" href={link('booking', { query: { kantor: office.id } })}>
          {t.done.calendar}
        </ButtonLink>
        {releaseState === 'draft' && (
          <ButtonLink kind="secondary" href={link('release-time', { query: { kantor: office.id } })}>
            {t.done.release}
          </ButtonLink>
        )}
      </Buttons>
      <PlanTable t={t} days={plans} />
    </>
  )
}
