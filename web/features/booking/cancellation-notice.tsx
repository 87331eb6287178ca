import type { BookingView, OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { officeTimeZone } from '../../hooks/use-own-data.ts'
import { longDate } from '../../lib/dates.ts'
import type { CancellationTexts } from '../../texts/id/shared/cancellation.ts'
import { openReplacementDays } from './replacement-days.ts'

/** Who cancelled a booking and why, and what the office offers instead. */
export function CancellationNotice({
  t,
  booking,
  office,
}: {
  t: CancellationTexts
  booking: BookingView
  office: OfficeView | undefined
}) {
  const { link, locale } = usePageContext()
  const { id, cancellation } = booking
  if (!cancellation) return null
  if (cancellation.by === 'applicant') return <p>{t.byApplicant}</p>
  const { reason = 'other', note, replacedBy } = cancellation
  const replacementDays = openReplacementDays(booking, officeTimeZone(office))
  return (
    <Notice kind="warning" title={t.byOffice}>
      <p>
        {t.sorry} {t.reasons[reason]}
      </p>
      {note && (
        <p>
          {t.note} {note}
        </p>
      )}
      {replacedBy ? (
        <>
          <p>{t.replaced}</p>
          <ButtonLink kind="secondary" href={link('booking-detail', { query: { id: replacedBy } })}>
            {t.seeReplacement}
          </ButtonLink>
        </>
      ) : (
        <p>{t.free}</p>
      )}
      {replacementDays.length > 0 && (
        <>
          <p>{t.replacement}</p>
          <ul>
            {replacementDays.map((date) => (
              <li key={date}>{longDate(date, locale)}</li>
            ))}
          </ul>
          <ButtonLink href={link('replacement', { query: { id } })}>{t.choose}</ButtonLink>
        </>
      )}
    </Notice>
  )
}
