import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Problem } from '../../api.ts'
import { api } from '../../api.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { useLoad } from '../../behaviour/use-load.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { useSession } from '../../session.ts'
import type { OfficesTexts } from '../../texts/id/offices.ts'

/** The offices whose openings the person is told of; undefined while nobody is logged in or it is not known yet. */
export function useWatches(): readonly string[] | undefined {
  const session = useSession()
  const load = useLoad(session ? 'watches' : undefined, () => api('listWatches', {}))
  return load.state === 'ready' ? load.body.offices : undefined
}

/** "Beri tahu saya": mail when the office has announced an opening, on and off. */
export function Watching({ office: { id, name }, on, t }: { office: Office; on: boolean; t: OfficesTexts }) {
  const [watched, setWatched] = useState(on)
  const [said, setSaid] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { pending, run } = useAction()
  const turn = async () => {
    const next = !watched
    const result = await run(() => api(next ? 'watchOffice' : 'unwatchOffice', { office: id }), 4)
    if (!result) return
    setProblem(result.ok ? undefined : result.problem)
    if (result.ok) setWatched(next)
    setSaid(result.ok)
  }
  return (
    <>
      <Button kind="secondary" pending={pending} onClick={turn}>
        {watched ? t.watch.stop : t.watch.start}
        <span class="hidden-visually"> {name}</span>
      </Button>
      <div role="status">{said && <p class="muted">{watched ? t.watch.on : t.watch.off}</p>}</div>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </>
  )
}
