import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import { useHeading } from '../../behaviour/use-heading.ts'
import { serverNow } from '../../clock.ts'
import { ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { useOpeningWords } from '../../staff/quota/opening-field.tsx'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import { totalsOf } from './plan.ts'
import { TotalsList } from './totals-list.tsx'

/** What was given out, and where to see it. */
export function DoneStep({ t, office, plans }: { t: GiveOutTexts; office: Office; plans: readonly DayPlan[] }) {
  const { link } = useSurroundings()
  const heading = useHeading(true)
  const words = useOpeningWords(office, t)
  const first = plans.find(({ result }) => result === 'changed')
  const opensAt = plans.flatMap(({ slots }) => slots).find((slot) => slot.opensAt && slot.result !== 'same')?.opensAt
  const ahead = opensAt !== undefined && Date.parse(opensAt) > serverNow()
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="give-out__heading">
        {t.done.heading}
      </h2>
      <Notice kind="success">
        <p>
          {opensAt === undefined ? t.done.draft : ahead ? t.opening.opens(words(Date.parse(opensAt))) : t.done.open}
        </p>
      </Notice>
      <TotalsList t={t} totals={totalsOf(plans)} />
      <Buttons>
        <ButtonLink href={link('quotas', { query: { kantor: office.id, ...(first && { tanggal: first.date }) } })}>
          {t.done.grid}
        </ButtonLink>
        <ButtonLink kind="secondary" href={link('booking', { query: { kantor: office.id } })}>
          {t.done.calendar}
        </ButtonLink>
        {opensAt === undefined && (
          <ButtonLink kind="secondary" href={link('opening-time', { query: { kantor: office.id } })}>
            {t.done.opening}
          </ButtonLink>
        )}
      </Buttons>
    </>
  )
}
