import { useEffect } from 'preact/hooks'
import type { BookingView } from '../../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink, Buttons } from '../../../../components/button/button.tsx'
import { Loaded } from '../../../../components/loading/loading.tsx'
import { SaveCalendar, SaveProof } from '../../../../components/save-file/save-file.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { BookingFacts } from '../../../../features/booking/booking-facts.tsx'
import { TicketPanel } from '../../../../features/proof/ticket-panel.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { useLoad } from '../../../../hooks/use-load.ts'
import { officeTimeZone } from '../../../../hooks/use-own-data.ts'
import { api, type Problem } from '../../../../lib/api.ts'
import { longDate, todayIn } from '../../../../lib/dates.ts'
import type { LaterBookingFlow, SavingPeople } from '../booking-flow.ts'
import { SavedNames } from './saved-names.tsx'

const unavailableCodes: readonly Problem['code'][] = ['not-found', 'not-signed-in']

/**
 * Leaflet, step 10. The address names the booking, so a reload shows it again. One that is not (any more) there to be
 * shown as made is left to the page of details: it says why, or asks to log in.
 */
export function DoneStep({
  flow,
  booking,
  saving,
}: {
  flow: LaterBookingFlow
  booking: BookingView | undefined
  saving: SavingPeople | undefined
}) {
  const { locale, link } = usePageContext()
  const { t, position, offices } = flow
  const id = position.id ?? ''
  const made = booking?.id === id ? booking : undefined
  const load = useLoad(id, async () => (made ? { ok: true, body: made } : api('showBooking', { id })))
  const elsewhere =
    load.state === 'failed'
      ? unavailableCodes.includes(load.problem.code)
      : load.state === 'ready' && load.body.status !== 'ACTIVE'
  const details = link('booking-detail', { query: { id } })
  useEffect(() => {
    if (elsewhere) location.replace(details)
  }, [elsewhere, details])
  return (
    <StepFrame flow={flow} heading={made || (load.state === 'ready' && !elsewhere) ? t.done.heading : t.title}>
      <Loaded load={elsewhere ? { state: 'loading' } : load}>
        {(shown) => {
          const office = offices.find(({ id }) => id === shown.office)
          const today = todayIn(officeTimeZone(office))
          return (
            <>
              <p class="done__code">
                {t.done.code}
                <strong>{shown.code}</strong>
              </p>
              <BookingFacts booking={shown} office={office} />
              <Buttons>
                <SaveProof booking={shown} />
                <SaveCalendar booking={shown} />
                <ButtonLink href={link('bookings')} kind="secondary">
                  {t.done.all}
                </ButtonLink>
              </Buttons>
              <TicketPanel t={t.ticket} id={shown.id} />
              <SavedNames t={t.done} saving={made && saving} />
              <h2>{t.done.next}</h2>
              <ol>
                {t.done.todo.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
              {today <= shown.cancellableUntil && <p>{t.done.cancel(longDate(shown.cancellableUntil, locale))}</p>}
            </>
          )
        }}
      </Loaded>
    </StepFrame>
  )
}
