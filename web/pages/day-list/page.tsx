import { useState } from 'preact/hooks'
import { useAddress } from '../../behaviour/use-address.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import { type Post, StaffPage } from '../../staff/staff-page.tsx'
import { useToday } from '../../staff/use-today.ts'
import type { DayListTexts } from '../../texts/id/day-list.ts'
import { askedOf, isOfficerAt, queryOf } from './day.ts'
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
  const { locale, link } = useSurroundings()
  const today = useToday(office.timeZone)
  // What somebody reads does not turn into something else under their eyes: they are told, and turn to it.
  const [opened] = useState(today)
  const officer = isOfficerAt(session, office.id)
  const asked = askedOf(query, { today: opened, officer })
  const turned = asked.date === opened && opened !== today
  const ofToday = link('day-list', { query: queryOf(office.id, { ...asked, date: today }, today) })
  const View = asked.view === 'list' ? ListView : SheetView
  return (
    <>
      <DayChoice t={t} office={office.id} asked={asked} today={today} />
      {officer && <ViewChoice t={t} office={office.id} asked={asked} today={today} />}
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
      <h2 class="day__name">{longDate(asked.date, locale)}</h2>
      <View
        t={t}
        office={office}
        session={session}
        date={asked.date}
        onRefresh={turned ? () => location.assign(ofToday) : undefined}
      />
    </>
  )
}
