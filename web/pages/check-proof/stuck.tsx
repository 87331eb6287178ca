import type { Problem } from '../../api.ts'
import { isPassing } from '../../behaviour/patience.ts'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { isShut } from '../../staff/shut.ts'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'

/** Why outcomes wait on although the server was reached; nothing where the standing says it already. */
export function Stuck({ t, problem }: { t: CheckProofTexts['standing']; problem: Problem | undefined }) {
  if (!problem || isPassing(problem) || isShut(problem)) return null
  return (
    <div class="desk-standing__note" role="status">
      <p>{t.stuck}</p>
      <ProblemText problem={problem} />
    </div>
  )
}
