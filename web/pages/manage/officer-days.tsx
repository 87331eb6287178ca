import type { Office } from '../../../lambdas/contract/schemas.ts'
import { api, type Result } from '../../api.ts'
import { serverNow } from '../../clock.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { addMonths, longDate, monthOf, todayIn } from '../../dates.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { ManageTexts } from '../../texts/id/manage.ts'

/** Days shown one by one. */
const shown = 10

/** The coming days as everybody sees them, for who works at the desk and gives out nothing. */
export function OfficerDays({ t, office }: { t: ManageTexts; office: Office }) {
  const { locale } = useSurroundings()
  const today = todayIn(office.timeZone, serverNow())
  const load = useStaffLoad(`${office.id} ${today}`, () => publicDays(office.id, today))
  return (
    <Loaded load={load}>
      {(days) => (
        <section aria-labelledby="coming">
          <h2 id="coming">{t.coming.heading}</h2>
          <Table
            caption={t.coming.caption(days.length)}
            columns={[{ name: t.coming.day }, { name: t.coming.state }, { name: t.coming.left, numeric: true }]}
            rows={days.map(({ date, state, remaining }) => [longDate(date, locale), t.states[state], remaining])}
          />
        </section>
      )}
    </Loaded>
  )
}

/** The next days on which somebody may come. */
async function publicDays(office: string, today: string) {
  const months = [monthOf(today), addMonths(monthOf(today), 1)]
  const answers = await Promise.all(months.map((month) => api('showCalendar', { office, month })))
  const days: Extract<(typeof answers)[number], { ok: true }>['body']['days'] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    days.push(...answer.body.days)
  }
  const coming = days.filter(({ date, state }) => date >= today && state !== 'closed' && state !== 'holiday')
  return { ok: true, body: coming.slice(0, shown) } satisfies Result<typeof days>
}
