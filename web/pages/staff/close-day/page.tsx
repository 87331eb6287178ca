import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import type { CloseDayTexts } from '../../../texts/id/staff/close-day.ts'
import { ClosingDayChoice } from './day-choice.tsx'
import { DayPage } from './day-page.tsx'

/** Closing a day: which one, who is booked, and what they are told. The day stands in the address (`?tanggal=`). */
export default function CloseDayPage({ t }: { t: CloseDayTexts }) {
  const date = useAddress()?.query.get('tanggal') ?? ''
  return (
    <StaffPage t={t} page="close-day">
      {({ office }) =>
        /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? (
          <DayPage t={t} office={office} date={date} />
        ) : (
          <ClosingDayChoice t={t} office={office} />
        )
      }
    </StaffPage>
  )
}
