import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { TaskRunsView } from '../../../../lambdas/contract/operations/routes.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { instantWords } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'

type Task = TaskRunsView['tasks'][number]

/** When the work that nobody calls for last ran: whether reminders go out is seen here, not in a log. */
export function TaskRunsTable({ t, office }: { t: ManageTexts; office: OfficeView }) {
  const { locale } = usePageContext()
  const load = useStaffLoad(office.id, () => staffApi('showTaskRuns', { office: office.id }))
  const stateOf = ({ failed, late }: Task) => (failed ? t.taskRuns.failed : late ? t.taskRuns.late : t.taskRuns.well)
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{t.taskRuns.heading}</h2>
      <Loaded load={load}>
        {({ tasks, untold: deadLetters }) => (
          <>
            {deadLetters > 0 && (
              <Notice kind="warning">
                <p>{t.taskRuns.deadLetters(deadLetters)}</p>
              </Notice>
            )}
            <Table
              caption={t.taskRuns.caption}
              columns={[{ name: t.taskRuns.task }, { name: t.taskRuns.done }, { name: t.taskRuns.state }]}
              narrow="list"
              rows={tasks.map((task) => [
                t.taskRuns.tasks[task.task],
                task.doneAt ? instantWords(task.doneAt, office.timeZone, locale) : t.taskRuns.never,
                stateOf(task),
              ])}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
