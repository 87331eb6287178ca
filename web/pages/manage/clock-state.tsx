import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { ClockView } from '../../../lambdas/contract/staff/clock.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { instantWords } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { ManageTexts } from '../../texts/id/manage.ts'

type Task = ClockView['tasks'][number]

/** When the work that nobody calls for last ran: whether reminders go out is seen here, not in a log. */
export function ClockState({ t, office }: { t: ManageTexts; office: Office }) {
  const { locale } = useSurroundings()
  const load = useStaffLoad(office.id, () => staffApi('showClock', { office: office.id }))
  const stateOf = ({ failed, late }: Task) => (failed ? t.clock.failed : late ? t.clock.late : t.clock.well)
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{t.clock.heading}</h2>
      <Loaded load={load}>
        {({ tasks, untold }) => (
          <>
            {untold > 0 && (
              <Notice kind="warning">
                <p>{t.clock.untold(untold)}</p>
              </Notice>
            )}
            <Table
              caption={t.clock.caption}
              columns={[{ name: t.clock.task }, { name: t.clock.done }, { name: t.clock.state }]}
              narrow="list"
              rows={tasks.map((task) => [
                t.clock.tasks[task.task],
                task.doneAt ? instantWords(task.doneAt, office.timeZone, locale) : t.clock.never,
                stateOf(task),
              ])}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
