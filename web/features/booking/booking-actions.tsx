import type { ComponentChildren } from 'preact'
import type { BookingView } from '../../../lambdas/contract/http/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { SaveCalendar, SaveProof } from '../../components/save-file/save-file.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { longDate, todayIn } from '../../lib/dates.ts'
import { currentStatus } from './current-status.ts'

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
  booking: BookingView
  timeZone: string
  /** Whether the appointment can be saved to a calendar here. */
  calendarFile?: boolean
  /** A first button. */
  children?: ComponentChildren
}) {
  const { common, locale } = usePageContext()
  const { cancellableUntil, id, code } = booking
  const active = currentStatus(booking, timeZone) === 'ACTIVE'
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
  const { link } = usePageContext()
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
