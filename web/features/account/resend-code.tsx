import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { useAction } from '../../hooks/use-action.ts'
import type { Problem, Result } from '../../lib/api.ts'

interface ResendCodeTexts {
  readonly resendQuestion: string
  readonly resend: string
  readonly resendIn: (seconds: number) => string
  readonly resent: string
}

/** Mail takes a moment; asking again at once only makes the first code invalid. */
const pauseSeconds = 60

/**
 * Asks for a new code, at most once a minute.
 * @param hindrance what has to be done first
 */
export function ResendCode({
  t,
  send,
  justSent,
  hindrance,
}: {
  t: ResendCodeTexts
  send: () => Promise<Result<unknown>>
  justSent: boolean
  hindrance?: string | undefined
}) {
  const action = useAction()
  const [left, setLeft] = useState(0)
  const [outcome, setOutcome] = useState<'sent' | Problem>()
  useEffect(() => {
    if (justSent) setLeft(pauseSeconds)
  }, [justSent])
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])

  const resend = async () => {
    const result = await action.run(send)
    if (!result) return
    setOutcome(result.ok ? 'sent' : result.problem)
    if (result.ok) setLeft(pauseSeconds)
  }
  const possible = left === 0 && !hindrance

  return (
    <section aria-labelledby="resend">
      <h2 id="resend">{t.resendQuestion}</h2>
      {outcome === 'sent' && (
        <Notice kind="success" live>
          <p>{t.resent}</p>
        </Notice>
      )}
      {outcome && outcome !== 'sent' && (
        <Notice kind="error" live>
          <ProblemText problem={outcome} />
        </Notice>
      )}
      <Button kind="secondary" onClick={resend} pending={action.pending} disabled={!possible} describedBy="resend-why">
        {t.resend}
      </Button>
      <p class="muted" id="resend-why">
        {left > 0 ? t.resendIn(left) : hindrance}
      </p>
    </section>
  )
}
