import { useEffect } from 'preact/hooks'
import type { Result } from '../lib/api.ts'
import { restoreStaffAccess } from '../lib/restore-staff-access.ts'
import { isStaffAccessLost } from '../lib/staff-access.ts'
import { type Action, useAction } from './use-action.ts'
import { type Load, useLoad } from './use-load.ts'

/** What staff look at. Whose session opens it no more logs in and comes back; see `useLoad` for key and beat. */
export function useStaffLoad<T>(key: string | undefined, call: () => Promise<Result<T>>, refreshCount = 0): Load<T> {
  const load = useLoad(key, call, refreshCount)
  const shut = load.state === 'failed' && isStaffAccessLost(load.problem) ? load.problem : undefined
  useEffect(() => {
    if (shut) restoreStaffAccess(shut)
  }, [shut])
  return shut ? { state: 'loading' } : load
}

/** What staff do: a call that may be repeated, tried again while the problem is a passing one. */
export function useStaffAction(): Action {
  const action = useAction()
  return {
    ...action,
    async run(call, attempts = 4) {
      const result = await action.run(call, attempts)
      if (!result || result.ok || !isStaffAccessLost(result.problem)) return result
      restoreStaffAccess(result.problem)
      return undefined
    },
  }
}
