import { useEffect, useState } from 'preact/hooks'
import { Layout } from '../../../components/layout/layout.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { DeskView } from '../../../features/desk/desk-view.tsx'
import { type OfflineDesk, saveAssignment } from '../../../features/desk/offline/desk-assignment.ts'
import { useOfflineDesk } from '../../../features/desk/offline/use-offline-desk.ts'
import { OfficeSwitch } from '../../../features/shared/staff-page/office-switch.tsx'
import { type StaffContext, StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { officesFor } from '../../../features/shared/staff-page/staff-sections.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { useSession } from '../../../lib/session.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'

interface ScanProofProps {
  readonly t: ScanProofTexts
  /** Somebody is in the middle of something. */
  readonly onBusy: (busy: boolean) => void
}

/** The desk: scan a proof, compare it with the e-KTP, record what became of everybody; also without network. */
export default function ScanProofPage({ t }: { t: ScanProofTexts }) {
  const [busy, setBusy] = useState(false)
  const offlineDesk = useOfflineDesk(useSession(), busy)
  useTitle(t.title)
  if (offlineDesk)
    return (
      <Layout width="wide">
        <OfflineDeskPage t={t} onBusy={setBusy} {...offlineDesk} />
      </Layout>
    )
  return (
    <StaffPage t={t} page="scan-proof">
      {(context) => <RememberedDesk t={t} onBusy={setBusy} {...context} />}
    </StaffPage>
  )
}

/** Without network: the desk of the office that was asked for, or the way to those that this device knows. */
function OfflineDeskPage({ t, onBusy, username, office, offices }: ScanProofProps & OfflineDesk) {
  const { link } = usePageContext()
  if (office)
    return (
      <>
        <OfficeSwitch t={t} page="scan-proof" office={office} offices={offices} />
        <h1>{t.title}</h1>
        <DeskView key={office.id} t={t} username={username} office={office} onBusy={onBusy} />
      </>
    )
  return (
    <>
      <h1>{t.title}</h1>
      <Notice kind="warning" title={t.status.offline}>
        <p>{t.status.unknownDesk}</p>
        <ul>
          {offices.map(({ id, name }) => (
            <li key={id}>
              <a href={link('scan-proof', { query: { kantor: id } })}>{name}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

/** The desk of somebody who is known to work there, for the next time without network. */
function RememberedDesk({ t, onBusy, office, session: { username, roles } }: ScanProofProps & StaffContext) {
  useEffect(() => saveAssignment({ username, office }, officesFor('scan-proof', roles)), [username, office.id])
  return <DeskView t={t} username={username} office={office} onBusy={onBusy} />
}
