import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { OfficeWeekView, QuotaGridDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import { Table } from '../../../components/table/table.tsx'
import { fetchUpcomingDays } from '../../../features/quota/fetch-upcoming-days.ts'
import { fullness, isWorkday, nextReleaseOf, pendingReleaseOf } from '../../../features/quota/upcoming-days.ts'
import { NextRelease } from '../../../features/release/next-release.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import type { Result } from '../../../lib/api.ts'
import { instantWords, longDate, todayIn } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'
import { FirstSteps } from './first-steps.tsx'
import { TaskRunsTable } from './task-runs.tsx'
import { ToDo } from './to-do.tsx'

/** Working days shown one by one. */
const shown = 10

/** What an admin has to look after: the next opening, what waits, and how full the coming days are. */
export function Overview({ t, office }: { t: ManageTexts; office: OfficeView }) {
  const today = todayIn(office.timeZone, serverNow())
  const load = useStaffLoad(`${office.id} ${today}`, () => daysAndWeek(office.id, today))
  return (
    <Loaded load={load}>
      {({ days, week }) =>
        days.every(({ slots }) => slots.length === 0) ? (
          <FirstSteps t={t} office={office.id} />
        ) : (
          <>
            <section class="overview__release" aria-labelledby="next-release">
              <h2 id="next-release">{t.release.heading}</h2>
              <NextRelease office={{ timeZone: office.timeZone, nextOpening: nextReleaseOf(days, serverNow()) }} />
              <p>
                <ReleaseLink t={t} office={office} />
              </p>
            </section>
            <ToDo t={t} office={office} days={days} week={week} today={today} />
            <UpcomingDaysTable t={t} office={office} days={days.filter(isWorkday).slice(0, shown)} />
            <TaskRunsTable t={t} office={office} />
          </>
        )
      }
    </Loaded>
  )
}

async function daysAndWeek(
  office: string,
  today: string,
): Promise<Result<{ days: readonly QuotaGridDayView[]; week: OfficeWeekView }>> {
  const [days, week] = await Promise.all([fetchUpcomingDays(office, today), staffApi('showTemplate', { office })])
  if (!days.ok) return days
  return week.ok ? { ok: true, body: { days: days.body, week: week.body } } : week
}

function ReleaseLink({ t, office }: { t: ManageTexts; office: OfficeView }) {
  const { link } = usePageContext()
  return <a href={link('release-time', { query: { kantor: office.id } })}>{t.release.change}</a>
}

function UpcomingDaysTable({
  t,
  office,
  days,
}: {
  t: ManageTexts
  office: OfficeView
  days: readonly QuotaGridDayView[]
}) {
  const { locale, link } = usePageContext()
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{t.upcoming.heading}</h2>
      <Table
        caption={t.upcoming.caption(days.length)}
        columns={[
          { name: t.upcoming.day },
          { name: t.upcoming.filled },
          { name: t.upcoming.state },
          { name: t.upcoming.see },
        ]}
        narrow="list"
        rows={days.map((day) => {
          const { quota, claimed } = fullness(day)
          const release = pendingReleaseOf(day)
          const opens = release !== undefined && release !== 'draft' && instantWords(release, office.timeZone, locale)
          const name = longDate(day.date, locale)
          return [
            name,
            quota > 0 ? (
              <Progress value={claimed} max={quota} text={t.upcoming.figures(claimed, quota)} />
            ) : (
              t.upcoming.nothing
            ),
            opens ? t.upcoming.opens(opens) : release === 'draft' ? t.upcoming.draft : t.states[day.state],
            <a href={link('quotas', { query: { kantor: office.id, tanggal: day.date } })} key="see">
              {t.upcoming.open}
              <span class="hidden-visually"> {name}</span>
            </a>,
          ]
        })}
      />
    </section>
  )
}
