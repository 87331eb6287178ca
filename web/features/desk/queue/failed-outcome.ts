import type { Problem } from '../../../lib/api.ts'
import { isStaffAccessLost } from '../../../lib/staff-access.ts'

/** A fault of ours and a firewall that stops the office's whole line are no answers either: the queue must go on. */
const unanswered: ReadonlySet<Problem['code']> = new Set(['offline', 'busy', 'internal', 'too-many-attempts'])

/** The server has said nothing of the matter: the desk goes on alone. */
export const isUnanswered = ({ code }: Problem): boolean => unanswered.has(code)

/**
 * What becomes of an outcome that was not recorded at once.
 * @returns `tried` is kept and may have arrived; `kept` certainly has not; of `meanwhile` and `refused` nothing is kept
 */
export function classifyFailure(problem: Problem): 'tried' | 'kept' | 'meanwhile' | 'refused' {
  if (isUnanswered(problem)) return 'tried'
  // The page is about to leave for the login, and sends it afterwards.
  if (isStaffAccessLost(problem)) return 'kept'
  return problem.code === 'already-recorded' ? 'meanwhile' : 'refused'
}
