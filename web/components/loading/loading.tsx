import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePageContext } from '../../hooks/page-context.ts'
import type { Load } from '../../hooks/use-load.ts'
import type { RetryWait } from '../../lib/retry.ts'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemText } from '../notice/problem-text.tsx'
import { Progress } from '../progress/progress.tsx'
import './loading.css'

/** Shows something once it has arrived; until then that it is coming, waiting its turn, or failed. */
export function Loaded<T>({ load, children }: { load: Load<T>; children: (body: T) => ComponentChildren }) {
  const { common } = usePageContext()
  if (load.state === 'ready') return <>{children(load.body)}</>
  if (load.state === 'failed')
    return (
      <Notice kind="error" live>
        <ProblemText problem={load.problem} />
        {load.problem.code !== 'not-found' && (
          <Button kind="secondary" onClick={load.again}>
            {common.again}
          </Button>
        )}
      </Notice>
    )
  if (load.wait) return <Waiting wait={load.wait} />
  return <Spinner text={common.loading} />
}

export function Spinner({ text }: { text: string }) {
  return (
    <p class="loading" role="status">
      <span class="loading__ring" aria-hidden="true" />
      {text}
    </p>
  )
}

/** The pause between two attempts: why, how long, and a way to end it. Announced once, not every second. */
export function Waiting({ wait }: { wait: RetryWait }) {
  const { common } = usePageContext()
  const [left, setLeft] = useState(wait.seconds)
  useEffect(() => {
    setLeft(wait.seconds)
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [wait])
  return (
    <Notice kind="warning" live title={common.waiting[wait.reason]}>
      <Progress value={wait.attempt} max={wait.of} text={common.waiting.next(wait.attempt, wait.of)} />
      <p aria-hidden="true">
        <strong>{common.waiting.seconds(left)}</strong>
      </p>
      <Button kind="secondary" onClick={wait.now}>
        {common.waiting.now}
      </Button>
    </Notice>
  )
}
