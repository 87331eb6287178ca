import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import { useHeading } from '../../behaviour/use-heading.ts'
import { serverNow } from '../../clock.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import { useOpeningWords } from '../../staff/quota/opening-field.tsx'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import type { Order } from './order.ts'
import { openingOutcome, totalsOf } from './plan.ts'
import { PlanTable } from './plan-table.tsx'
import { TotalsList } from './totals-list.tsx'

/** What an order has come to. */
export interface Outcome {
  readonly order: Order
  readonly plans: readonly DayPlan[]
}

/** What was given out, what was left alone since somebody else was quicker, and where to see it. */
export function DoneStep({
  t,
  office,
  outcome: { order, plans },
  onAgain,
}: {
  t: GiveOutTexts
  office: Office
  outcome: Outcome
  /** Looks at the same days once more. */
  onAgain: () => void
}) {
  const { link, locale } = useSurroundings()
  const heading = useHeading(true)
  const words = useOpeningWords(office, t)
  const first = plans.find(({ result }) => result === 'changed')
  const moved = plans.filter(({ reason }) => reason === 'changed-meanwhile')
  const opening = openingOutcome(plans, order.opensAt, serverNow())
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="give-out__heading">
        {first ? t.done.heading : t.done.nothing}
      </h2>
      {first && (
        <Notice kind="success">
          <p>{opening === 'ahead' ? t.opening.opens(words(Date.parse(order.opensAt ?? ''))) : t.done[opening]}</p>
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
      <TotalsList t={t} totals={totalsOf(plans)} />
      <Buttons>
        <ButtonLink href={link('quotas', { query: { kantor: office.id, ...(first && { tanggal: first.date }) } })}>
          {t.done.grid}
        </ButtonLink>
        <ButtonLink kind="secondary" href={link('booking', { query: { kantor: office.id } })}>
          {t.done.calendar}
        </ButtonLink>
        {opening === 'draft' && (
          <ButtonLink kind="secondary" href={link('opening-time', { query: { kantor: office.id } })}>
            {t.done.opening}
          </ButtonLink>
        )}
      </Buttons>
      <PlanTable t={t} days={plans} />
    </>
  )
}
