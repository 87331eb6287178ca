import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { OpenedDay } from '../../../lambdas/contract/staff/schemas.ts'
import { useHeading } from '../../behaviour/use-heading.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import type { OpeningTimeTexts } from '../../texts/id/opening-time.ts'

/** Which days were set, and which were not and why. Days that nobody meant, such as Sundays, are not told. */
export function OpeningOutcome({
  t,
  office,
  days,
  onAgain,
}: {
  t: OpeningTimeTexts
  office: Office
  days: readonly OpenedDay[]
  onAgain: () => void
}) {
  const { link, locale } = useSurroundings()
  const heading = useHeading(true)
  const set = days.filter(({ result }) => result === 'set')
  const left = days.filter(({ reason }) => reason !== undefined && reason !== 'no-times' && reason !== 'holiday')
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t.done.heading}
      </h2>
      <Notice kind={set.length > 0 ? 'success' : 'info'}>
        <p>{t.done.set(set.length)}</p>
      </Notice>
      {left.length > 0 && (
        <>
          <h3>{t.done.left}</h3>
          <ul>
            {left.map(({ date, reason }) => (
              <li key={date}>
                {longDate(date, locale)}: {reason && t.reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Buttons>
        <ButtonLink href={link('quotas', { query: { kantor: office.id, ...(set[0] && { tanggal: set[0].date }) } })}>
          {t.done.grid}
        </ButtonLink>
        <Button kind="secondary" onClick={onAgain}>
          {t.done.again}
        </Button>
      </Buttons>
    </>
  )
}
