import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { api, type Result } from '../../../lib/api.ts'
import { longDate, monthOf, shiftMonth, todayIn } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'

/** Days shown one by one. */
const shown = 10

/** The coming days as everybody sees them, for who works at the desk and gives out nothing. */
export function OfficerDays({ t, office }: { t: ManageTexts; office: OfficeView }) {
  const { locale } = usePageContext()
  const today = todayIn(office.timeZone, serverNow())
  const load = useStaffLoad(`${office.id} ${today}`, () => publicDays(office.id, today))
  return (
    <Loaded load={load}>
      {(days) => (
        <section aria-labelledby="coming">
          <h2 id="coming">{t.upcoming.heading}</h2>
          <Table
            caption={t.upcoming.caption(days.length)}
            columns={[{ name: t.upcoming.day }, { name: t.upcoming.state }, { name: t.upcoming.left, numeric: true }]}
            rows={days.map(({ date, state, remaining }) => [longDate(date, locale), t.states[state], remaining])}
          />
        </section>
      )}
    </Loaded>
  )
}

/** The next days on which somebody may come. */
async function publicDays(office: string, today: string) {
  const months = [monthOf(today), shiftMonth(monthOf(today), 1)]
  const answers = await Promise.all(months.map((month) => api('showCalendar', { office, month })))
  const days: Extract<(typeof answers)[number], { ok: true }>['body']['days'] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    days.push(...answer.body.days)
  }
  const upcoming = days.filter(({ date, state }) => date >= today && state !== 'closed' && state !== 'holiday')
  return { ok: true, body: upcoming.slice(0, shown) } satisfies Result<typeof days>
}
