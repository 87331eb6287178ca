import type { ComponentChildren } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, todayIn } from '../../dates.ts'
import { standing } from '../../standing.ts'
import { Button, ButtonLink, Buttons } from '../button/button.tsx'
import { SaveCalendar, SaveProof } from '../save-file/save-file.tsx'

/**
 * SIMPAN PDF, changing the time and BATALKAN of a booking, with the deadline as a date. Once it has passed the buttons
 * stay, switched off, and say why.
 */
export function BookingActions({
  booking,
  timeZone,
  calendarFile = false,
  children,
}: {
  booking: Booking
  timeZone: string
  /** Whether the appointment can be saved to a calendar here. */
  calendarFile?: boolean
  /** A first button. */
  children?: ComponentChildren
}) {
  const { common, locale } = useSurroundings()
  const { cancellableUntil, id, code } = booking
  const active = standing(booking, timeZone) === 'ACTIVE'
  const inTime = todayIn(timeZone) <= cancellableUntil
  const reason = `deadline-${id}`
  const words = common.booking
  return (
    <>
      <Buttons>
        {children}
        {active && <SaveProof booking={booking} />}
        {active && calendarFile && <SaveCalendar booking={booking} />}
        {active && (
          <>
            <InTime
              to="reschedule"
              kind="secondary"
              label={words.reschedule}
              late={!inTime}
              {...{ id, code, reason }}
            />
            <InTime to="cancel" kind="danger" label={words.cancel} late={!inTime} {...{ id, code, reason }} />
          </>
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

interface InTimeProps {
  readonly to: 'reschedule' | 'cancel'
  readonly kind: 'secondary' | 'danger'
  readonly label: string
  readonly late: boolean
  readonly id: string
  readonly code: string
  /** Id of the line that names the deadline. */
  readonly reason: string
}

/** Leads to what may be done until the deadline. */
function InTime({ to, kind, label, late, id, code, reason }: InTimeProps) {
  const { link } = useSurroundings()
  const name = (
    <>
      {label}
      <span class="hidden-visually"> {code}</span>
    </>
  )
  return late ? (
    <Button kind={kind} disabled describedBy={reason}>
      {name}
    </Button>
  ) : (
    <ButtonLink kind={kind} href={link(to, { query: { id } })}>
      {name}
    </ButtonLink>
  )
}
