import { useEffect } from 'preact/hooks'
import type { Result } from '../api.ts'
import { type Action, useAction } from '../behaviour/use-action.ts'
import { type Load, useLoad } from '../behaviour/use-load.ts'
import { goLogIn } from '../session.ts'

/** What a page of the staff asks for. When the session has ended, to log in and back. */
export function useStaffLoad<T>(key: string | undefined, call: () => Promise<Result<T>>, beat = 0): Load<T> {
  const load = useLoad(key, call, beat)
  const ended = load.state === 'failed' && load.problem.code === 'not-signed-in'
  useEffect(() => {
    if (ended) goLogIn('expired')
  }, [ended])
  return ended ? { state: 'loading' } : load
}

/** Something staff start. When the session has ended, to log in and back; what was typed is the page's to keep. */
export function useStaffAction(): Pick<Action, 'pending' | 'wait' | 'run'> {
  const { pending, wait, run } = useAction()
  return {
    pending,
    wait,
    run: async (call, attempts) => {
      const result = await run(call, attempts)
      if (result && !result.ok && result.problem.code === 'not-signed-in') goLogIn('expired')
      return result
    },
  }
}
