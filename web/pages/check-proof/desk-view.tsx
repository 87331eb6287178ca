import { useEffect } from 'preact/hooks'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import { Conflicts } from './conflicts.tsx'
import type { DeskPost } from './post.ts'
import { RemarkNotice } from './remark-notice.tsx'
import { Standing } from './standing.tsx'
import { useDesk } from './use-desk.ts'
import { useHandScanner } from './use-hand-scanner.ts'
import { VerdictScreen } from './verdict-screen.tsx'
import { Ways } from './ways.tsx'

/** The state of the desk, the ways to scan, and over them the verdict. */
export function DeskView({
  t,
  username,
  office,
  onBusy,
}: DeskPost & { t: CheckProofTexts; onBusy: (busy: boolean) => void }) {
  const desk = useDesk(office, { username })
  const busy = desk.checked !== undefined
  useEffect(() => onBusy(busy), [busy, onBusy])
  useHandScanner((text) => void desk.check(text))
  return (
    <>
      <Standing t={t} desk={desk} timeZone={office.timeZone} />
      <Conflicts t={t} conflicts={desk.conflicts} timeZone={office.timeZone} onLook={(code) => void desk.check(code)} />
      <p class="lead">{t.lead}</p>
      {!busy && <RemarkNotice t={t} remark={desk.remark} />}
      <Ways t={t} busy={busy} pending={desk.pending} onText={(text) => void desk.check(text)} />
      {desk.checked && <VerdictScreen t={t} desk={desk} checked={desk.checked} office={office} />}
    </>
  )
}
