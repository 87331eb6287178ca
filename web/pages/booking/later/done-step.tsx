import { useEffect } from 'preact/hooks'
import type { Booking } from '../../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../../api.ts'
import { useLoad } from '../../../behaviour/use-load.ts'
import { zoneOf } from '../../../behaviour/use-own.ts'
import { BookingFacts } from '../../../components/booking-facts/booking-facts.tsx'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { SaveCalendar, SaveProof } from '../../../components/save-file/save-file.tsx'
import { useSurroundings } from '../../../context.ts'
import { longDate, todayIn } from '../../../dates.ts'
import { TicketPanel } from '../../../tickets/ticket-panel.tsx'
import { StepFrame } from '../../../visit/step-frame.tsx'
import type { LateJourney, Saving } from '../journey.ts'
import { SavedNames } from './saved-names.tsx'

const gone: readonly Problem['code'][] = ['not-found', 'not-signed-in']

/**
 * Leaflet, step 10. The address names the booking, so a reload shows it again. One that is not (any more) there to be
 * shown as made is left to the page of details: it says why, or asks to log in.
 */
export function DoneStep({
  journey,
  booking,
  saving,
}: {
  journey: LateJourney
  booking: Booking | undefined
  saving: Saving | undefined
}) {
  const { locale, link } = useSurroundings()
  const { t, place, offices } = journey
  const id = place.id ?? ''
  const made = booking?.id === id ? booking : undefined
  const load = useLoad(id, async () => (made ? { ok: true, body: made } : api('showBooking', { id })))
  const elsewhere =
    load.state === 'failed' ? gone.includes(load.problem.code) : load.state === 'ready' && load.body.status !== 'ACTIVE'
  const details = link('booking-detail', { query: { id } })
  useEffect(() => {
    if (elsewhere) location.replace(details)
  }, [elsewhere, details])
  return (
    <StepFrame journey={journey} heading={made || (load.state === 'ready' && !elsewhere) ? t.done.heading : t.title}>
      <Loaded load={elsewhere ? { state: 'loading' } : load}>
        {(shown) => {
          const office = offices.find(({ id }) => id === shown.office)
          const today = todayIn(zoneOf(office))
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
