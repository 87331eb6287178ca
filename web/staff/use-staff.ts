import { useEffect } from 'preact/hooks'
import type { Result } from '../api.ts'
import { type Action, useAction } from '../behaviour/use-action.ts'
import { type Load, useLoad } from '../behaviour/use-load.ts'
import { openAgain } from './open-again.ts'
import { isShut } from './shut.ts'

/** What staff look at. Whose session opens it no more logs in and comes back; see `useLoad` for key and beat. */
export function useStaffLoad<T>(key: string | undefined, call: () => Promise<Result<T>>, beat = 0): Load<T> {
  const load = useLoad(key, call, beat)
  const shut = load.state === 'failed' && isShut(load.problem) ? load.problem : undefined
  useEffect(() => {
    if (shut) openAgain(shut)
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
      if (!result || result.ok || !isShut(result.problem)) return result
      openAgain(result.problem)
      return undefined
    },
  }
}
