import { useEffect, useState } from 'preact/hooks'
import { useTitle } from '../../behaviour/use-title.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { useSession } from '../../session.ts'
import { OfficeSwitch } from '../../staff/office-switch.tsx'
import { officesFor } from '../../staff/sections.ts'
import { type Post, StaffPage } from '../../staff/staff-page.tsx'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import { DeskView } from './desk-view.tsx'
import { keepPost, type StandIn } from './post.ts'
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
        <Alone t={t} onBusy={setBusy} {...standIn} />
      </Layout>
    )
  return (
    <StaffPage t={t} page="check-proof">
      {(post) => <Remembered t={t} onBusy={setBusy} {...post} />}
    </StaffPage>
  )
}

/** Without network: the desk of the office that was asked for, or the way to those that this device knows. */
function Alone({ t, onBusy, username, office, offices }: Desk & StandIn) {
  const { link } = useSurroundings()
  if (office)
    return (
      <>
        <OfficeSwitch t={t} page="check-proof" office={office} offices={offices} />
        <h1>{t.title}</h1>
        <DeskView key={office.id} t={t} username={username} office={office} onBusy={onBusy} />
      </>
    )
  return (
    <>
      <h1>{t.title}</h1>
      <Notice kind="warning" title={t.standing.offline}>
        <p>{t.standing.unknownDesk}</p>
        <ul>
          {offices.map(({ id, name }) => (
            <li key={id}>
              <a href={link('check-proof', { query: { kantor: id } })}>{name}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

/** The desk of somebody who is known to work there, for the next time without network. */
function Remembered({ t, onBusy, office, session: { username, roles } }: Desk & Post) {
  useEffect(() => keepPost({ username, office }, officesFor('check-proof', roles)), [username, office.id])
  return <DeskView t={t} username={username} office={office} onBusy={onBusy} />
}
