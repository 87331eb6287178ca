import { useAddress } from '../../behaviour/use-address.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import type { CloseDayTexts } from '../../texts/id/close-day.ts'
import { DayChoice } from './day-choice.tsx'
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
          <DayChoice t={t} office={office} />
        )
      }
    </StaffPage>
  )
}
