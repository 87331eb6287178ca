import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { todayIn } from '../../../lib/dates.ts'
import type { AuditTexts } from '../../../texts/id/staff/audit.ts'
import { fetchAuditPage } from './fetch-audit-page.ts'
import './audit.css'
import { defaultFilter } from './audit-filter.ts'
import { Entries } from './entries.tsx'
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

function History({ t, office, national }: { t: AuditTexts; office: OfficeView; national: boolean }) {
  const usual = defaultFilter(todayIn(office.timeZone))
  const [filter, setFilter] = useState(usual)
  /** Grows whenever somebody asks, also for the same once more. */
  const [round, setRound] = useState(0)
  const show = (next: typeof usual) => {
    setFilter(next)
    setRound(round + 1)
  }
  const load = useStaffLoad(`audit ${round}`, () => fetchAuditPage(office.id, filter))
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
