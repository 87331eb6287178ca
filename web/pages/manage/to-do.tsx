import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays, rangeWords } from '../../dates.ts'
import { givingDays, lacksQuota, type OfficeWeek, openingOf, type Run, runsOf } from '../../staff/quota/coming.ts'
import { WeekNote } from '../../staff/quota/week-note.tsx'
import type { ManageTexts } from '../../texts/id/manage.ts'

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
  office: Office
  days: readonly GridDay[]
  week: OfficeWeek
  today: string
}) {
  const { locale, link } = useSurroundings()
  const giving = givingDays(week)
  const drafts = runsOf(days, (day) => (openingOf(day) === 'draft' ? 'draft' : undefined), giving)
  const empty = runsOf(
    days.filter(({ date }) => date <= addDays(today, soon)),
    (day) => (lacksQuota(day, giving, today) ? 'empty' : undefined),
    giving,
  )
  const line = (
    run: Run,
    page: 'opening-time' | 'give-out',
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
          {drafts.map((run) => line(run, 'opening-time', t.toDo.draft, t.toDo.setOpening))}
          {empty.map((run) => line(run, 'give-out', t.toDo.empty, t.toDo.giveOut))}
        </ul>
      )}
      <WeekNote t={t} week={week} />
    </section>
  )
}
