import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { longDate } from '../../../lib/dates.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import type { HolidayListView } from './holiday-list.ts'
import { useCloseDayLink } from './use-close-day-link.ts'

interface Naming {
  readonly t: HolidaysTexts
  readonly officeName: (id: string) => string
}

/** The holidays on which people are booked all the same. */
export function BookedDays({ t, list, officeName }: Naming & { list: HolidayListView }) {
  const { locale } = usePageContext()
  const dates = [...new Set(list.booked.map(({ date }) => date))]
  return (
    <Notice kind="warning" title={t.booked.title}>
      <p>{t.booked.text}</p>
      {dates.map((date) => (
        <div key={date}>
          <p>
            <strong>{longDate(date, locale)}</strong>
          </p>
          <BookedOffices
            t={t}
            officeName={officeName}
            date={date}
            offices={list.booked.filter((day) => day.date === date)}
          />
        </div>
      ))}
    </Notice>
  )
}

/** Where people are booked on a day, each with the way to close it there. */
export function BookedOffices({
  t,
  officeName,
  date,
  offices,
}: Naming & { date: string; offices: readonly { readonly office: string; readonly bookings: number }[] }) {
  const closing = useCloseDayLink()
  return (
    <ul>
      {offices.map(({ office, bookings }) => (
        <li key={office}>
          {t.booked.office(officeName(office), bookings)}{' '}
          <a href={closing(office, date)}>
            {t.booked.close}
            <span class="hidden-visually"> {officeName(office)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
