import { Disclosure } from '../../../components/disclosure/disclosure.tsx'
import { StaffBookingsTable } from '../../../features/booking/staff-bookings-table.tsx'
import type { ClosingDayProps } from './day-props.ts'

/** More than these are folded away, so that what is to be done stays in sight. */
const maxUnfolded = 8

/** Who is booked, or was, and that looking at it was recorded. */
export function BookedPeople({ t, office, data: { bookings } }: Pick<ClosingDayProps, 't' | 'office' | 'data'>) {
  return (
    <>
      <p class="muted">{t.recorded}</p>
      <Disclosure summary={t.who(bookings.length)} open={bookings.length <= maxUnfolded}>
        <StaffBookingsTable t={t.staffBookings} caption={t.whoCaption} bookings={bookings} timeZone={office.timeZone} />
      </Disclosure>
    </>
  )
}
