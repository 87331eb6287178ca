import { useEffect, useState } from 'preact/hooks'
import { useTitle } from '../../behaviour/use-title.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { useSession } from '../../session.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import './check-proof.css'
import { DeskView } from './desk-view.tsx'
import { type DeskPost, keepPost, useStandIn } from './post.ts'

/** The desk: scan a proof, compare it with the e-KTP, record what became of everybody; also without network. */
export default function CheckProofPage({ t }: { t: CheckProofTexts }) {
  const [busy, setBusy] = useState(false)
  const standIn = useStandIn(useSession(), busy)
  useTitle(t.title)
  if (standIn)
    return (
      <Layout width="wide">
        <p class="caption">{standIn.office.name}</p>
        <h1>{t.title}</h1>
        <DeskView t={t} {...standIn} onBusy={setBusy} />
      </Layout>
    )
  return (
    <StaffPage t={t} page="check-proof">
      {({ office, session }) => <Remembered t={t} username={session.username} office={office} onBusy={setBusy} />}
    </StaffPage>
  )
}

/** The desk of somebody who is known to work there, for the next time without network. */
function Remembered({ t, onBusy, ...post }: DeskPost & { t: CheckProofTexts; onBusy: (busy: boolean) => void }) {
  useEffect(() => keepPost(post), [post.username, post.office.id])
  return <DeskView t={t} {...post} onBusy={onBusy} />
}
