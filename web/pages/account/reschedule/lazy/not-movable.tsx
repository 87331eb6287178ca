import type { BookingView, OfficeView } from '../../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink, Buttons } from '../../../../components/button/button.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { BookingFacts } from '../../../../features/booking/booking-facts.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import type { RescheduleTexts } from '../../../../texts/id/account/reschedule.ts'

/** Why a booking cannot be moved, with what it is. */
export function NotMovable({
  t,
  booking,
  office,
  reason,
}: {
  t: RescheduleTexts
  booking: BookingView
  office: OfficeView | undefined
  reason: string
}) {
  const { link } = usePageContext()
  return (
    <>
      <h1>{t.title}</h1>
      <BookingFacts booking={booking} office={office} />
      <Notice kind="warning">
        <p>{reason}</p>
      </Notice>
      <Buttons>
        <ButtonLink href={link('bookings')}>{t.back}</ButtonLink>
      </Buttons>
    </>
  )
}
