import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Waiting } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { Progress } from '../../../components/progress/progress.tsx'
import type { RetryWait } from '../../../lib/retry.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import type { SheetSaving } from './use-save-sheet.ts'

/** How many quotas are changed, and the two ways on. Stays in sight while the sheet is scrolled. */
export function SaveBar({
  t,
  changed,
  isFresh,
  saving,
  wait,
  onSave,
  onDiscard,
}: {
  t: QuotasTexts
  /** Edits that are not saved. */
  changed: number
  /** Nothing has changed since the last save: what it came to is still news. */
  isFresh: boolean
  saving: SheetSaving
  wait: RetryWait | undefined
  onSave: () => void
  onDiscard: () => void
}) {
  const { pending, done, of, results, problem } = saving
  const status = useRef<HTMLParagraphElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  // The button that had the focus may be gone.
  useLayoutEffect(() => {
    const here = document.activeElement
    if (!here || here === document.body || bar.current?.contains(here)) status.current?.focus()
  }, [saving.round, isFresh])
  const saved = results.filter(({ result }) => result === 'saved').length
  return (
    <div ref={bar} class={changed > 0 || pending ? 'quota-save quota-save--open' : 'quota-save'}>
      {problem && !pending && (
        <Notice kind="error" live title={t.save.failed(saved, of - done)}>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {!pending && !problem && isFresh && results.length > 0 && (
        <p class="quota-save__message" role="status" tabIndex={-1} ref={status}>
          {t.save.outcome(saved, results.length - saved)}
        </p>
      )}
      {pending && wait && <Waiting wait={wait} />}
      {pending && !wait && <Progress value={done} max={of} text={t.save.progress(done, of)} />}
      {(changed > 0 || pending) && (
        <div class="quota-save__row">
          <strong>{t.save.changed(changed)}</strong>
          <Button onClick={onSave} pending={pending}>
            {t.save.save}
          </Button>
          <Button kind="secondary" onClick={onDiscard} disabled={pending}>
            {t.save.discard}
          </Button>
        </div>
      )}
    </div>
  )
}
