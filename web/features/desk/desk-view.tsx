import { useEffect } from 'preact/hooks'
import type { ScanProofTexts } from '../../texts/id/staff/scan-proof.ts'
import { DeskStatus } from './desk-status.tsx'
import type { DeskAssignment } from './offline/desk-assignment.ts'
import { OutcomeConflicts } from './queue/conflicts.tsx'
import { ScanMethods } from './scan/scan-methods.tsx'
import { useHandScanner } from './scan/use-hand-scanner.ts'
import { useDesk } from './use-desk.ts'
import { DeskNotice } from './verdict/desk-notice.tsx'
import { VerdictScreen } from './verdict/verdict-screen.tsx'

/** The state of the desk, the ways to scan, and over them the verdict. */
export function DeskView({
  t,
  username,
  office,
  onBusy,
}: DeskAssignment & { t: ScanProofTexts; onBusy: (busy: boolean) => void }) {
  const desk = useDesk(office, { username })
  const busy = desk.checked !== undefined
  useEffect(() => onBusy(busy), [busy, onBusy])
  useHandScanner((text) => void desk.check(text))
  return (
    <>
      <DeskStatus t={t} desk={desk} timeZone={office.timeZone} />
      <OutcomeConflicts
        t={t}
        conflicts={desk.conflicts}
        timeZone={office.timeZone}
        onCheck={(code) => void desk.check(code)}
      />
      <p class="lead">{t.lead}</p>
      {!busy && <DeskNotice t={t} remark={desk.remark} />}
      <ScanMethods t={t} busy={busy} pending={desk.pending} onText={(text) => void desk.check(text)} />
      {desk.checked && <VerdictScreen t={t} desk={desk} checked={desk.checked} office={office} />}
    </>
  )
}
