import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { zoneOf } from '../../behaviour/use-own.ts'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import type { CancellationTexts } from '../../texts/id/cancellation.ts'
import { ButtonLink } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { openOffers } from './offers.ts'

/** Who cancelled a booking and why, and what the office offers instead. */
export function Cancellation({
  t,
  booking,
  office,
}: {
  t: CancellationTexts
  booking: Booking
  office: Office | undefined
}) {
  const { link, locale } = useSurroundings()
  const { id, cancellation } = booking
  if (!cancellation) return null
  if (cancellation.by === 'applicant') return <p>{t.byApplicant}</p>
  const { reason = 'other', note, replacedBy } = cancellation
  const offers = openOffers(booking, zoneOf(office))
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
      {offers.length > 0 && (
        <>
          <p>{t.offer}</p>
          <ul>
            {offers.map((date) => (
              <li key={date}>{longDate(date, locale)}</li>
            ))}
          </ul>
          <ButtonLink href={link('replacement', { query: { id } })}>{t.choose}</ButtonLink>
        </>
      )}
    </Notice>
  )
}
