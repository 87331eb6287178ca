import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { QuotaGridDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Notice } from '../../../components/notice/notice.tsx'
import {
  type DayRun,
  groupDayRuns,
  lacksQuota,
  pendingReleaseOf,
  type WorkingWeek,
  weekdaysWithQuota,
} from '../../../features/quota/upcoming-days.ts'
import { WeekNote } from '../../../features/quota/week-note.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { rangeWords, shiftDay } from '../../../lib/dates.ts'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'

/** So many days ahead it is worth saying that nothing is given out yet. */
const soon = 42

/** What waits for somebody's decision, each with the way to where it is dealt with. */
export function ToDo({
  t,
  office,
  days,
  week,
  today,
}: {
  t: ManageTexts
  office: OfficeView
  days: readonly QuotaGridDayView[]
  week: WorkingWeek
  today: string
}) {
  const { locale, link } = usePageContext()
  const giving = weekdaysWithQuota(week)
  const drafts = groupDayRuns(days, (day) => (pendingReleaseOf(day) === 'draft' ? 'draft' : undefined), giving)
  const empty = groupDayRuns(
    days.filter(({ date }) => date <= shiftDay(today, soon)),
    (day) => (lacksQuota(day, giving, today) ? 'empty' : undefined),
    giving,
  )
  const line = (
    run: DayRun,
    page: 'release-time' | 'give-out',
    words: (range: string, days: number) => string,
    way: string,
  ) => {
    const range = rangeWords(run.from, run.to, locale)
    return (
      <li key={`${page} ${run.from}`}>
        <span>{words(range, run.days)}</span>{' '}
        <a href={link(page, { query: { kantor: office.id, dari: run.from, sampai: run.to } })}>
          {way}
          <span class="hidden-visually"> {range}</span>
        </a>
      </li>
    )
  }
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{t.toDo.heading}</h2>
      {drafts.length + empty.length === 0 ? (
        <Notice kind="success">
          <p>{t.toDo.nothing}</p>
        </Notice>
      ) : (
        <ul class="overview__to-do">
          {drafts.map((run) => line(run, 'release-time', t.toDo.draft, t.toDo.setRelease))}
          {empty.map((run) => line(run, 'give-out', t.toDo.empty, t.toDo.giveOut))}
        </ul>
      )}
      <WeekNote t={t} week={week} />
    </section>
  )
}
