import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useLeaveGuard } from '../../../hooks/use-leave-guard.ts'
import type { Problem } from '../../../lib/api.ts'
import { logOut, logOutWanted } from '../../../lib/session.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'

/** Asks before changes that are not saved are lost: by a logout, which forgets all that is typed, or with the tab. */
export function UnsavedQuestion({ t, changed }: { t: QuotasTexts; changed: number }) {
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { run, pending } = useAction()
  useLeaveGuard(changed > 0, { keptInTab: true })
  useEffect(() => {
    if (changed === 0) return
    const onWanted = (event: Event) => {
      event.preventDefault()
      setProblem(undefined)
      setAsking(true)
    }
    addEventListener(logOutWanted, onWanted)
    return () => removeEventListener(logOutWanted, onWanted)
  }, [changed])
  if (!asking) return null
  const leave = async () => {
    const result = await run(logOut)
    if (result && !result.ok) setProblem(result.problem)
  }
  return (
    <Dialog
      title={t.leave.title}
      onClose={() => setAsking(false)}
      actions={
        <>
          <Button kind="danger" onClick={leave} pending={pending}>
            {t.leave.yes}
          </Button>
          <Button kind="secondary" onClick={() => setAsking(false)}>
            {t.leave.no}
          </Button>
        </>
      }
    >
      <p>{t.leave.text(changed)}</p>
      {problem && (
        <div role="alert">
          <ProblemText problem={problem} />
        </div>
      )}
    </Dialog>
  )
}
