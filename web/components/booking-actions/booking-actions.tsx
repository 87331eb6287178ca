import type { ComponentChildren } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, todayIn } from '../../dates.ts'
import { standing } from '../booking-status/booking-status.tsx'
import { Button, ButtonLink, Buttons } from '../button/button.tsx'
import { SaveProof } from '../save-proof/save-proof.tsx'

/**
 * SIMPAN PDF and BATALKAN of a booking, with the deadline as a date. Once it has passed the button stays, switched
 * off, and says why.
 */
export function BookingActions({
  booking,
  timeZone,
  children,
}: {
  booking: Booking
  timeZone: string
  /** A first button. */
  children?: ComponentChildren
}) {
  const { common, link, locale } = useSurroundings()
  const { cancellableUntil, id, code } = booking
  const active = standing(booking, timeZone) === 'ACTIVE'
  const inTime = todayIn(timeZone) <= cancellableUntil
  const reason = `cancel-${id}`
  const words = common.booking
  return (
    <>
      <Buttons>
        {children}
        {active && <SaveProof booking={booking} />}
        {active && inTime && (
          <ButtonLink kind="danger" href={link('cancel', { query: { id } })}>
            {words.cancel}
            <span class="hidden-visually"> {code}</span>
          </ButtonLink>
        )}
        {active && !inTime && (
          <Button kind="danger" disabled describedBy={reason}>
            {words.cancel}
            <span class="hidden-visually"> {code}</span>
          </Button>
        )}
      </Buttons>
      {active && (
        <p class="muted" id={reason}>
          {(inTime ? words.until : words.tooLate)(longDate(cancellableUntil, locale))}
        </p>
      )}
    </>
  )
}
