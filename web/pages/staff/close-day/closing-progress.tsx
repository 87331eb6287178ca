import { Button, Buttons } from '../../../components/button/button.tsx'
import { Waiting } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import { useHeading } from '../../../hooks/use-heading.ts'
import type { CloseDayTexts } from '../../../texts/id/staff/close-day.ts'
import type { ClosingState, DayClosing } from './use-closing.ts'

/** How far the closure has come, and the way to pause it and to go on. */
export function ClosingProgress({
  t,
  closing,
  run,
  due,
}: {
  t: CloseDayTexts
  closing: DayClosing
  run: ClosingState
  /** Bookings there were to cancel at the beginning. */
  due: number
}) {
  const heading = useHeading(true)
  const { count, problem, state } = run
  const cancelled = count?.cancelled ?? 0
  const all = Math.max(due, cancelled + (count?.left ?? 0), 1)
  const moving = state === 'running' || state === 'stopping'
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.run.heading}
      </h2>
      <Progress value={cancelled} max={all} text={t.run.progress(cancelled, Math.max(due, cancelled))} live />
      {state === 'failed' && problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
          <p>{t.run.failed}</p>
        </Notice>
      )}
      {state === 'stopped' && (
        <Notice kind="warning" live>
          <p>{t.run.stopped(count?.left ?? due)}</p>
        </Notice>
      )}
      {closing.wait && <Waiting wait={closing.wait} />}
      <Buttons>
        {moving ? (
          <Button kind="secondary" onClick={closing.stop} pending={state === 'stopping'}>
            {state === 'stopping' ? t.run.stopping : t.run.stop}
          </Button>
        ) : (
          <Button onClick={closing.goOn}>{t.run.goOn}</Button>
        )}
      </Buttons>
    </section>
  )
}
