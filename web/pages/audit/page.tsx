import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { todayIn } from '../../dates.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { AuditTexts } from '../../texts/id/audit.ts'
import { askAudit } from './ask.ts'
import './audit.css'
import { Entries } from './entries.tsx'
import { usualFilter } from './filter.ts'
import { FilterForm } from './filter-form.tsx'

/** Who changed what, and who saw whose data. */
export default function AuditPage({ t }: { t: AuditTexts }) {
  return (
    <StaffPage t={t} page="audit">
      {({ office, session }) => (
        <>
          <p class="lead">{t.lead}</p>
          <History t={t} office={office} national={session.roles.some(({ role }) => role === 'national')} />
        </>
      )}
    </StaffPage>
  )
}

function History({ t, office, national }: { t: AuditTexts; office: Office; national: boolean }) {
  const usual = usualFilter(todayIn(office.timeZone))
  const [filter, setFilter] = useState(usual)
  /** Grows whenever somebody asks, also for the same once more. */
  const [round, setRound] = useState(0)
  const show = (next: typeof usual) => {
    setFilter(next)
    setRound(round + 1)
  }
  const load = useStaffLoad(`audit ${round}`, () => askAudit(office.id, filter))
  // The days of what is nationwide are those of Jakarta.
  const timeZone = filter.scope === 'national' ? 'Asia/Jakarta' : office.timeZone
  return (
    <>
      <FilterForm key={JSON.stringify(filter)} t={t} national={national} filter={filter} onShow={show} />
      <Loaded load={load}>
        {(first) => (
          <Entries
            t={t}
            office={office.id}
            timeZone={timeZone}
            filter={filter}
            first={first}
            onReset={() => show({ ...usual, scope: filter.scope })}
          />
        )}
      </Loaded>
    </>
  )
}
