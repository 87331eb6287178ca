import { useAddress } from '../../behaviour/use-address.ts'
import { serverNow } from '../../clock.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, todayIn } from '../../dates.ts'
import { type Post, StaffPage } from '../../staff/staff-page.tsx'
import type { DayListTexts } from '../../texts/id/day-list.ts'
import { askedOf, isOfficerAt } from './day.ts'
import { DayChoice, ViewChoice } from './day-choice.tsx'
import './day-list.css'
import { ListView } from './list-view.tsx'
import './print.css'
import { SheetView } from './sheet-view.tsx'

/** Who comes on a day and what became of them. Day and view stand in the address. */
export default function DayListPage({ t }: { t: DayListTexts }) {
  const query = useAddress()?.query
  return (
    <StaffPage t={t} page="day-list">
      {(post) => query && <OfOffice t={t} query={query} {...post} />}
    </StaffPage>
  )
}

function OfOffice({ t, query, office, session }: Post & { t: DayListTexts; query: URLSearchParams }) {
  const { locale } = useSurroundings()
  const today = todayIn(office.timeZone, serverNow())
  const officer = isOfficerAt(session, office.id)
  const asked = askedOf(query, { today, officer })
  const View = asked.view === 'list' ? ListView : SheetView
  return (
    <>
      <DayChoice t={t} office={office.id} asked={asked} today={today} />
      {officer && <ViewChoice t={t} office={office.id} asked={asked} today={today} />}
      <h2 class="day__name">{longDate(asked.date, locale)}</h2>
      <View t={t} office={office} session={session} date={asked.date} />
    </>
  )
}
