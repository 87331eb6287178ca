import type { Booking, Office } from '../../../../lambdas/contract/schemas.ts'
import { BookingFacts } from '../../../components/booking-facts/booking-facts.tsx'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { SaveCalendar, SaveProof } from '../../../components/save-file/save-file.tsx'
import { useSurroundings } from '../../../context.ts'
import type { RescheduleTexts } from '../../../texts/id/reschedule.ts'
import { TicketPanel } from '../../../tickets/ticket-panel.tsx'
import { StepFrame } from '../../../visit/step-frame.tsx'
import type { Walk } from '../../../visit/walk.ts'
import type { Place } from '../steps.ts'

/** The booking where it stands now, with new papers: those with the old time mislead. */
export function DoneStep({
  t,
  walk,
  booking,
  office,
}: {
  t: RescheduleTexts
  walk: Walk<Place>
  booking: Booking
  office: Office | undefined
}) {
  const { link } = useSurroundings()
  return (
    <StepFrame journey={walk} heading={t.done.heading}>
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
