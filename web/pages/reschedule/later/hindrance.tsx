import type { Booking, Office } from '../../../../lambdas/contract/schemas.ts'
import { BookingFacts } from '../../../components/booking-facts/booking-facts.tsx'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useSurroundings } from '../../../context.ts'
import type { RescheduleTexts } from '../../../texts/id/reschedule.ts'

/** Why a booking cannot be moved, with what it is. */
export function Hindrance({
  t,
  booking,
  office,
  reason,
}: {
  t: RescheduleTexts
  booking: Booking
  office: Office | undefined
  reason: string
}) {
  const { link } = useSurroundings()
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
