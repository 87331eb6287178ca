import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { GridDay, OfficeWeek } from '../../../lambdas/contract/staff/schemas.ts'
import type { Result } from '../../api.ts'
import { serverNow } from '../../clock.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { NextOpening } from '../../components/next-opening/next-opening.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { instantWords, longDate, todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { fullness, isWorkday, nextOpeningOf, openingOf } from '../../staff/quota/coming.ts'
import { comingDays } from '../../staff/quota/coming-days.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { ManageTexts } from '../../texts/id/manage.ts'
import { ClockState } from './clock-state.tsx'
import { FirstSteps } from './first-steps.tsx'
import { ToDo } from './to-do.tsx'

/** Working days shown one by one. */
const shown = 10

/** What an admin has to look after: the next opening, what waits, and how full the coming days are. */
export function Overview({ t, office }: { t: ManageTexts; office: Office }) {
  const today = todayIn(office.timeZone, serverNow())
  const load = useStaffLoad(`${office.id} ${today}`, () => daysAndWeek(office.id, today))
  return (
    <Loaded load={load}>
      {({ days, week }) =>
        days.every(({ slots }) => slots.length === 0) ? (
          <FirstSteps t={t} office={office.id} />
        ) : (
          <>
            <section class="overview__opening" aria-labelledby="next-opening">
              <h2 id="next-opening">{t.opening.heading}</h2>
              <NextOpening office={{ timeZone: office.timeZone, nextOpening: nextOpeningOf(days, serverNow()) }} />
              <p>
                <OpeningLink t={t} office={office} />
              </p>
            </section>
            <ToDo t={t} office={office} days={days} week={week} today={today} />
            <ComingDays t={t} office={office} days={days.filter(isWorkday).slice(0, shown)} />
            <ClockState t={t} office={office} />
          </>
        )
      }
    </Loaded>
  )
}

async function daysAndWeek(
  office: string,
  today: string,
): Promise<Result<{ days: readonly GridDay[]; week: OfficeWeek }>> {
  const [days, week] = await Promise.all([comingDays(office, today), staffApi('showTemplate', { office })])
  if (!days.ok) return days
  return week.ok ? { ok: true, body: { days: days.body, week: week.body } } : week
}

function OpeningLink({ t, office }: { t: ManageTexts; office: Office }) {
  const { link } = useSurroundings()
  return <a href={link('opening-time', { query: { kantor: office.id } })}>{t.opening.change}</a>
}

function ComingDays({ t, office, days }: { t: ManageTexts; office: Office; days: readonly GridDay[] }) {
  const { locale, link } = useSurroundings()
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{t.coming.heading}</h2>
      <Table
        caption={t.coming.caption(days.length)}
        columns={[{ name: t.coming.day }, { name: t.coming.filled }, { name: t.coming.state }, { name: t.coming.see }]}
        narrow="list"
        rows={days.map((day) => {
          const { quota, claimed } = fullness(day)
          const opening = openingOf(day)
          const opens = opening !== undefined && opening !== 'draft' && instantWords(opening, office.timeZone, locale)
          const name = longDate(day.date, locale)
          return [
            name,
            quota > 0 ? (
              <Progress value={claimed} max={quota} text={t.coming.figures(claimed, quota)} />
            ) : (
              t.coming.nothing
            ),
            opens ? t.coming.opens(opens) : opening === 'draft' ? t.coming.draft : t.states[day.state],
            <a href={link('quotas', { query: { kantor: office.id, tanggal: day.date } })} key="see">
              {t.coming.open}
              <span class="hidden-visually"> {name}</span>
            </a>,
          ]
        })}
      />
    </section>
  )
}
