import { ProblemText } from '../../../components/notice/problem-text.tsx'
import type { Problem } from '../../../lib/api.ts'
import { isTransient } from '../../../lib/retry.ts'
import { isStaffAccessLost } from '../../../lib/staff-access.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'

/** Why outcomes wait on although the server was reached; nothing where the standing says it already. */
export function StuckQueue({ t, problem }: { t: ScanProofTexts['status']; problem: Problem | undefined }) {
  if (!problem || isTransient(problem) || isStaffAccessLost(problem)) return null
  return (
    <div class="desk-status__note" role="status">
      <p>{t.stuck}</p>
      <ProblemText problem={problem} />
    </div>
  )
}
