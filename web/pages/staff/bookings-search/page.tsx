import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import type { BookingsSearchTexts } from '../../../texts/id/staff/bookings-search.ts'
import { Search } from './search-form.tsx'

/** A booking by code, NIK or name. What is typed goes into no address and is kept nowhere. */
export default function BookingsSearchPage({ t }: { t: BookingsSearchTexts }) {
  return (
    <StaffPage t={t} page="bookings-search">
      {({ office }) => <Search t={t} office={office} />}
    </StaffPage>
  )
}
