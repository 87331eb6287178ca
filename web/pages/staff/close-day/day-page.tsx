import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { longDate, todayIn } from '../../../lib/dates.ts'
import { BookedPeople } from './booked-people.tsx'
import { ClosedDay } from './closed-day.tsx'
import { closureCounts } from './closure-counts.ts'
import { fetchDayData } from './day-data.ts'
import type { ClosingDayChange, ClosingDayProps } from './day-props.ts'
import { OpenDay } from './open-day.tsx'

/** One day: open, to be closed; closed, to be looked at and opened again; or over. */
export function DayPage({ t, office, date }: Omit<ClosingDayProps, 'data' | 'onChanged'>) {
  const { locale } = usePageContext()
  const [{ round, change }, setState] = useState<{ round: number; change?: ClosingDayChange }>({ round: 0 })
  const load = useStaffLoad(`${office.id} ${date} ${round}`, () => fetchDayData(office.id, date))
  return (
    <>
      <BackLink to="close-day">{t.otherDay}</BackLink>
      <DayHeading key={round} moved={round > 0}>
        {longDate(date, locale)}
      </DayHeading>
      {change && (
        <Notice kind={change === 'meanwhile' ? 'warning' : 'success'} live>
          <p>{t.change[change]}</p>
        </Notice>
      )}
      <Loaded load={load}>
        {(data) => (
          <Day
            t={t}
            office={office}
            date={date}
            data={data}
            onChanged={(next) => setState({ round: round + 1, change: next })}
          />
        )}
      </Loaded>
    </>
  )
}

/** Takes the focus when the day has become another: what was pressed is gone. */
function DayHeading({ moved, children }: { moved: boolean; children: string }) {
  const heading = useHeading(moved)
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}

function Day(props: ClosingDayProps) {
  const { t, office, date, data } = props
  const day = data.days.find((one) => one.date === date)
  const past = date < todayIn(office.timeZone)
  if (day?.closed || data.closure) return <ClosedDay {...props} past={past} />
  const { due, served } = closureCounts(data.bookings)
  const stillBooked = due.bookings + served.bookings
  return (
    <>
      {day?.holiday && (
        <Notice>
          <p>{t.isHoliday(day.holiday)}</p>
        </Notice>
      )}
      <p class="lead">{stillBooked > 0 ? t.booked(stillBooked, due.people + served.people) : t.nobody}</p>
      {data.bookings.length > 0 && <BookedPeople {...props} />}
      {past ? (
        <Notice>
          <p>{t.isPast}</p>
        </Notice>
      ) : !day || day.slots.length === 0 ? (
        <Notice>
          <p>{t.nothingToClose}</p>
        </Notice>
      ) : (
        <OpenDay {...props} />
      )}
    </>
  )
}
