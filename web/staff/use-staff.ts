import { useEffect } from 'preact/hooks'
import type { Result } from '../api.ts'
import { type Action, useAction } from '../behaviour/use-action.ts'
import { type Load, useLoad } from '../behaviour/use-load.ts'
import { goLogIn } from '../session.ts'

/** What staff look at. Whose session has ended logs in and comes back; see `useLoad` for key and beat. */
export function useStaffLoad<T>(key: string | undefined, call: () => Promise<Result<T>>, beat = 0): Load<T> {
  const load = useLoad(key, call, beat)
  const ended = load.state === 'failed' && load.problem.code === 'not-signed-in'
  useEffect(() => {
    if (ended) goLogIn('expired')
  }, [ended])
  return ended ? { state: 'loading' } : load
}

/** What staff do: a call that may be repeated, tried again while the problem is a passing one. */
export function useStaffAction(): Action {
  const action = useAction()
  return {
    ...action,
    async run(call, attempts = 4) {
      const result = await action.run(call, attempts)
      if (!result || result.ok || result.problem.code !== 'not-signed-in') return result
      goLogIn('expired')
      return undefined
    },
  }
}
