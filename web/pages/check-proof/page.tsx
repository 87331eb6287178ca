import { useEffect, useState } from 'preact/hooks'
import { useTitle } from '../../behaviour/use-title.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { useSession } from '../../session.ts'
import { OfficeSwitch } from '../../staff/office-switch.tsx'
import { officesFor } from '../../staff/sections.ts'
import { type Post, StaffPage } from '../../staff/staff-page.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import './check-proof.css'
import { DeskView } from './desk-view.tsx'
import { keepPost } from './post.ts'
import { useStandIn } from './use-stand-in.ts'

interface Desk {
  readonly t: CheckProofTexts
  /** Somebody is in the middle of something. */
  readonly onBusy: (busy: boolean) => void
}

/** The desk: scan a proof, compare it with the e-KTP, record what became of everybody; also without network. */
export default function CheckProofPage({ t }: { t: CheckProofTexts }) {
  const [busy, setBusy] = useState(false)
  const standIn = useStandIn(useSession(), busy)
  useTitle(t.title)
  if (standIn)
    return (
      <Layout width="wide">
        <OfficeSwitch t={t} page="check-proof" office={standIn.office} offices={standIn.offices} />
        <h1>{t.title}</h1>
        <DeskView t={t} {...standIn} onBusy={setBusy} />
      </Layout>
    )
  return (
    <StaffPage t={t} page="check-proof">
      {(post) => <Remembered t={t} onBusy={setBusy} {...post} />}
    </StaffPage>
  )
}

/** The desk of somebody who is known to work there, for the next time without network. */
function Remembered({ t, onBusy, office, session: { username, roles } }: Desk & Post) {
  useEffect(() => keepPost({ username, office }, officesFor('check-proof', roles)), [username, office.id])
  return <DeskView t={t} username={username} office={office} onBusy={onBusy} />
}
