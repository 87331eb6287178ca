import { useState } from 'preact/hooks'
import { ButtonLink } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { DayChoice, ViewChoice } from '../../../features/desk/day-list/day-choice.tsx'
import { dayListQuery, isOfficerAt, parseDayListAddress } from '../../../features/desk/day-list/day-list-address.ts'
import { type StaffContext, StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useToday } from '../../../hooks/use-today.ts'
import { longDate } from '../../../lib/dates.ts'
import type { DayListTexts } from '../../../texts/id/staff/day-list.ts'
import '../../../features/desk/day-list/day-list.css'
import { ListView } from '../../../features/desk/day-list/list-view.tsx'
import '../../../features/desk/day-list/print.css'
import { SummaryView } from '../../../features/desk/day-list/summary-view.tsx'

/** Who comes on a day and what became of them. Day and view stand in the address. */
export default function DayListPage({ t }: { t: DayListTexts }) {
  const query = useAddress()?.query
  return (
    <StaffPage t={t} page="day-list">
      {(context) => query && <OfOffice t={t} query={query} {...context} />}
    </StaffPage>
  )
}

function OfOffice({ t, query, office, session }: StaffContext & { t: DayListTexts; query: URLSearchParams }) {
  const { locale, link } = usePageContext()
  const today = useToday(office.timeZone)
  // What somebody reads does not turn into something else under their eyes: they are told, and turn to it.
  const [opened] = useState(today)
  const officer = isOfficerAt(session, office.id)
  const address = parseDayListAddress(query, { today: opened, officer })
  const turned = address.date === opened && opened !== today
  const ofToday = link('day-list', { query: dayListQuery(office.id, { ...address, date: today }, today) })
  const View = address.view === 'list' ? ListView : SummaryView
  return (
    <>
      <DayChoice t={t} office={office.id} address={address} today={today} />
      {officer && <ViewChoice t={t} office={office.id} address={address} today={today} />}
      {turned && (
        <div class="day__new">
          <Notice kind="warning" live title={t.newDay.title(longDate(today, locale))}>
            <p>{t.newDay.text(longDate(opened, locale))}</p>
            <p>
              <ButtonLink href={ofToday}>{t.newDay.turn}</ButtonLink>
            </p>
          </Notice>
        </div>
      )}
      <h2 class="day__name">{longDate(address.date, locale)}</h2>
      <View
        t={t}
        office={office}
        session={session}
        date={address.date}
        onRefresh={turned ? () => location.assign(ofToday) : undefined}
      />
    </>
  )
}
