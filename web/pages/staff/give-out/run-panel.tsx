import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import type { Problem } from '../../../lib/api.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import type { GiveOutRun } from './give-out-plan.ts'

/** How far giving out has come, with the way to stop it and to go on. What is done are whole days, and stays. */
export function RunPanel({
  t,
  run,
  done,
  of,
  stopping,
  onStop,
  onGoOn,
}: {
  t: GiveOutTexts
  run: GiveOutRun<Problem>
  /** Days. */
  done: number
  of: number
  /** Somebody wants to stop, and the days under way are still coming in. */
  stopping: boolean
  onStop: () => void
  onGoOn: () => void
}) {
  const bar = <Progress value={done} max={of} text={t.run.progress(done, of)} live />
  if (run.state === 'running')
    return (
      <>
        {bar}
        <Button kind="secondary" onClick={onStop} pending={stopping}>
          {stopping ? t.run.stopping : t.run.stop}
        </Button>
      </>
    )
  if (run.state === 'done') return bar
  return (
    <Notice kind={run.state === 'failed' ? 'error' : 'info'} title={t.run[run.state](done, of)} live>
      {run.problem && <ProblemText problem={run.problem} />}
      <p>{t.run.whole}</p>
      <Button onClick={onGoOn}>{t.run.goOn(of - done)}</Button>
    </Notice>
  )
}
