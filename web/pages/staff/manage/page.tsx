import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import type { ManageTexts } from '../../../texts/id/staff/manage.ts'
import './manage.css'
import { OfficerDays } from './officer-days.tsx'
import { Overview } from './overview.tsx'

/** Where staff begin: what waits to be done at the office. */
export default function ManagePage({ t }: { t: ManageTexts }) {
  return (
    <StaffPage t={t} page="manage">
      {({ office, session }) => {
        const givesOut = session.roles.some(
          ({ role, office: of }) => role === 'national' || (role === 'admin' && of === office.id),
        )
        return (
          <>
            <p class="lead">{t.lead(session.fullName)}</p>
            {givesOut ? <Overview t={t} office={office} /> : <OfficerDays t={t} office={office} />}
          </>
        )
      }}
    </StaffPage>
  )
}
