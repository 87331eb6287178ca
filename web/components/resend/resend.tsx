import { useEffect, useState } from 'preact/hooks'
import type { Problem, Result } from '../../api.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemText } from '../notice/problem-text.tsx'

interface ResendTexts {
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
export function Resend({
  t,
  send,
  justSent,
  hindrance,
}: {
  t: ResendTexts
  send: () => Promise<Result<unknown>>
  justSent: boolean
  hindrance?: string | undefined
}) {
  const action = useAction()
  const [left, setLeft] = useState(0)
  const [said, setSaid] = useState<'sent' | Problem>()
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
    setSaid(result.ok ? 'sent' : result.problem)
    if (result.ok) setLeft(pauseSeconds)
  }
  const possible = left === 0 && !hindrance

  return (
    <section aria-labelledby="resend">
      <h2 id="resend">{t.resendQuestion}</h2>
      {said === 'sent' && (
        <Notice kind="success" live>
          <p>{t.resent}</p>
        </Notice>
      )}
      {said && said !== 'sent' && (
        <Notice kind="error" live>
          <ProblemText problem={said} />
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
