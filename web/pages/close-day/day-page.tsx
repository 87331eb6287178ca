import { useState } from 'preact/hooks'
import { useHeading } from '../../behaviour/use-heading.ts'
import { BackLink } from '../../components/back-link/back-link.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate, todayIn } from '../../dates.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import { Booked } from './booked.tsx'
import { ClosedDay } from './closed-day.tsx'
import { showDay } from './day-data.ts'
import { countsOf } from './days.ts'
import type { News, OfDay } from './of-day.ts'
import { OpenDay } from './open-day.tsx'

/** One day: open, to be closed; closed, to be looked at and opened again; or over. */
export function DayPage({ t, office, date }: Omit<OfDay, 'data' | 'onChanged'>) {
  const { locale } = useSurroundings()
  const [{ round, news }, setState] = useState<{ round: number; news?: News }>({ round: 0 })
  const load = useStaffLoad(`${office.id} ${date} ${round}`, () => showDay(office.id, date))
  return (
    <>
      <BackLink to="close-day">{t.otherDay}</BackLink>
      <DayHeading key={round} moved={round > 0}>
        {longDate(date, locale)}
      </DayHeading>
      {news && (
        <Notice kind={news === 'meanwhile' ? 'warning' : 'success'} live>
          <p>{t.news[news]}</p>
        </Notice>
      )}
      <Loaded load={load}>
        {(data) => (
          <Day
            t={t}
            office={office}
            date={date}
            data={data}
            onChanged={(next) => setState({ round: round + 1, news: next })}
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

function Day(props: OfDay) {
  const { t, office, date, data } = props
  const day = data.days.find((one) => one.date === date)
  const past = date < todayIn(office.timeZone)
  if (day?.closed || data.closure) return <ClosedDay {...props} past={past} />
  const { due, served } = countsOf(data.visits)
  const standing = due.bookings + served.bookings
  return (
    <>
      {day?.holiday && (
        <Notice>
          <p>{t.isHoliday(day.holiday)}</p>
        </Notice>
      )}
      <p class="lead">{standing > 0 ? t.booked(standing, due.people + served.people) : t.nobody}</p>
      {data.visits.length > 0 && <Booked {...props} />}
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
