import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import type { OfficesTexts } from '../../../texts/id/public/offices.ts'

/** The offices whose openings the person is told of; undefined while nobody is logged in or it is not known yet. */
export function useSubscriptions(): readonly string[] | undefined {
  const session = useSession()
  const load = useLoad(session ? 'subscriptions' : undefined, () => api('listSubscriptions', {}))
  return load.state === 'ready' ? load.body.offices : undefined
}

/** "Beri tahu saya": mail when the office has announced an opening, on and off. */
export function SubscribeButton({ office: { id, name }, on, t }: { office: OfficeView; on: boolean; t: OfficesTexts }) {
  const [subscribed, setSubscribed] = useState(on)
  const [hasAnswered, setHasAnswered] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { pending, run } = useAction()
  const turn = async () => {
    const next = !subscribed
    const result = await run(() => api(next ? 'subscribeToReleases' : 'unsubscribeFromReleases', { office: id }), 4)
    if (!result) return
    setProblem(result.ok ? undefined : result.problem)
    if (result.ok) setSubscribed(next)
    setHasAnswered(result.ok)
  }
  return (
    <>
      <Button kind="secondary" pending={pending} onClick={turn}>
        {subscribed ? t.subscription.stop : t.subscription.start}
        <span class="hidden-visually"> {name}</span>
      </Button>
      <div role="status">
        {hasAnswered && <p class="muted">{subscribed ? t.subscription.on : t.subscription.off}</p>}
      </div>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </>
  )
}
