import type { StaffBookingView } from '../../../lambdas/contract/closure/schemas.ts'
import { Table } from '../../components/table/table.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { longDate, timeWords, todayIn } from '../../lib/dates.ts'
import type { StaffBookingsTexts } from '../../texts/id/shared/staff-bookings.ts'
import { MaskedNik } from './masked-nik.tsx'
import { staffBookingStatusText } from './staff-booking-status.ts'
import './staff-bookings-table.css'

/**
 * Bookings as staff see them: who comes and when, never a full NIK.
 * @param dated names the day of each; left out where all are of one day
 */
export function StaffBookingsTable({
  t,
  caption,
  bookings,
  timeZone,
  dated = false,
}: {
  t: StaffBookingsTexts
  caption: string
  bookings: readonly StaffBookingView[]
  timeZone: string
  dated?: boolean
}) {
  const { locale } = usePageContext()
  const today = todayIn(timeZone)
  return (
    <div class="staff-bookings">
      <Table
        caption={caption}
        narrow="list"
        columns={[t.code, dated ? t.day : t.time, t.people, t.status].map((name) => ({ name }))}
        rows={bookings.map((booking) => {
          const time = timeWords(booking.time, timeZone, locale)
          return [
            booking.code,
            dated ? `${longDate(booking.date, locale)}, ${time}` : time,
            <Party key="people" t={t} booking={booking} />,
            <>
              {staffBookingStatusText(booking, today, t)}
              <span class="staff-bookings__note">{booking.username ? t.account(booking.username) : t.noAccount}</span>
            </>,
          ]
        })}
      />
    </div>
  )
}

function Party({ t, booking: { people } }: { t: StaffBookingsTexts; booking: StaffBookingView }) {
  const { common } = usePageContext()
  return (
    <ul class="staff-bookings__people">
      {people.map(({ fullName, nikMasked, kind, outcome }) => (
        <li key={nikMasked + fullName}>
          {fullName}
          {outcome && <strong> ({t.outcomes[outcome]})</strong>}
          <span class="staff-bookings__note">
            <MaskedNik masked={nikMasked} named /> · {common.kinds[kind]}
          </span>
        </li>
      ))}
    </ul>
  )
}
