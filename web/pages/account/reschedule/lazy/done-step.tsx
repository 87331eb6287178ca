import type { BookingView, OfficeView } from '../../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink, Buttons } from '../../../../components/button/button.tsx'
import { SaveCalendar, SaveProof } from '../../../../components/save-file/save-file.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import type { StepNavigation } from '../../../../features/booking/appointment/step-navigation.ts'
import { BookingFacts } from '../../../../features/booking/booking-facts.tsx'
import { TicketPanel } from '../../../../features/proof/ticket-panel.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import type { RescheduleTexts } from '../../../../texts/id/account/reschedule.ts'
import type { ReschedulePosition } from '../steps.ts'

/** The booking where it stands now, with new papers: those with the old time mislead. */
export function RescheduleDoneStep({
  t,
  navigation,
  booking,
  office,
}: {
  t: RescheduleTexts
  navigation: StepNavigation<ReschedulePosition>
  booking: BookingView
  office: OfficeView | undefined
}) {
  const { link } = usePageContext()
  return (
    <StepFrame flow={navigation} heading={t.done.heading}>
      <p class="done__code">
        {t.done.code}
        <strong>{booking.code}</strong>
      </p>
      <BookingFacts booking={booking} office={office} />
      <ul>
        <li>{t.done.proof}</li>
        <li>{t.done.calendar}</li>
      </ul>
      <Buttons>
        <SaveProof booking={booking} />
        <SaveCalendar booking={booking} />
        <ButtonLink href={link('bookings')} kind="secondary">
          {t.done.all}
        </ButtonLink>
      </Buttons>
      <TicketPanel t={t.ticket} id={booking.id} />
    </StepFrame>
  )
}
