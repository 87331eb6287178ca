import { StaffPage } from '../../staff/staff-page.tsx'
import type { ManageTexts } from '../../texts/id/manage.ts'

/** Where staff begins: what waits to be done at the office. */
export default function ManagePage({ t }: { t: ManageTexts }) {
  return (
    <StaffPage t={t} page="manage">
      {({ session }) => <p class="lead">{t.lead(session.fullName)}</p>}
    </StaffPage>
  )
}
