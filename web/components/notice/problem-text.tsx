import { usePageContext } from '../../hooks/page-context.ts'
import type { Problem } from '../../lib/api.ts'
import type { CommonTexts } from '../../texts/id/shared/common.ts'

/** The server's own words; ours only where no answer of the API arrived. */
export function problemText({ code, detail }: Problem, { problems }: CommonTexts): string {
  if (code === 'offline') return problems.offline
  return detail || (code === 'busy' ? problems.busy : problems.internal)
}

/** What went wrong, with the request's id where only the office can help. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { common } = usePageContext()
  return (
    <>
      <p>{problemText(problem, common)}</p>
      {problem.code === 'internal' && problem.requestId && (
        <p class="muted">
          {common.problems.requestId} {problem.requestId}
        </p>
      )}
    </>
  )
}
