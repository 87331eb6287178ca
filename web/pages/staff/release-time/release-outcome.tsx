import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { ReleaseDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { longDate } from '../../../lib/dates.ts'
import type { ReleaseTimeTexts } from '../../../texts/id/staff/release-time.ts'

/** Which days were set, and which were not and why. Days that nobody meant, such as Sundays, are not told. */
export function ReleaseOutcome({
  t,
  office,
  days,
  onAgain,
}: {
  t: ReleaseTimeTexts
  office: OfficeView
  days: readonly ReleaseDayView[]
  onAgain: () => void
}) {
  const { link, locale } = usePageContext()
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
