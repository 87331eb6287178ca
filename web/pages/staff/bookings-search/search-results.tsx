import type { StaffBookingView } from '../../../../lambdas/contract/closure/schemas.ts'
import { Button } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { StaffBookingsTable } from '../../../features/booking/staff-bookings-table.tsx'
import { useHeading } from '../../../hooks/use-heading.ts'
import type { BookingsSearchTexts } from '../../../texts/id/staff/bookings-search.ts'
import type { SearchKind } from './search-query.ts'

/** What a search has found; the focus goes there. */
export function SearchResults({
  t,
  kind,
  bookings,
  more,
  timeZone,
  onAgain,
}: {
  t: BookingsSearchTexts
  kind: SearchKind
  bookings: readonly StaffBookingView[]
  more: boolean
  timeZone: string
  onAgain: () => void
}) {
  const heading = useHeading(bookings.length > 0)
  if (bookings.length === 0)
    return (
      <div role="status">
        <EmptyState
          icon="person"
          title={t.none.title}
          action={
            <Button kind="secondary" onClick={onAgain}>
              {t.none.again}
            </Button>
          }
        >
          <p>{t.none[kind]}</p>
        </EmptyState>
      </div>
    )
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.found(bookings.length)}
      </h2>
      {more && (
        <Notice kind="warning">
          <p>{t.more}</p>
        </Notice>
      )}
      <StaffBookingsTable t={t.staffBookings} caption={t.results} bookings={bookings} timeZone={timeZone} dated />
    </section>
  )
}
