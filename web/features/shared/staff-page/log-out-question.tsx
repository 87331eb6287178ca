import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import type { Problem } from '../../../lib/api.ts'
import { logOut, logOutWanted } from '../../../lib/session.ts'
import type { StaffTexts } from '../../../texts/id/shared/staff.ts'
import { clearQueueOf, conflictsOf, queuedOutcomesOf } from '../../desk/queue/outcome-queue.ts'
import { sendQueueNow } from '../../desk/queue/use-queue-sender.ts'

/**
 * Who logs out while outcomes of theirs wait on this device sends them first, or deletes them knowingly: a device that is
 * handed on keeps nothing of them.
 */
export function LogOutQuestion({ t, username }: { t: StaffTexts['staff']['logOut']; username: string }) {
  const { common } = usePageContext()
  const { run, pending } = useAction()
  const [count, setCount] = useState(0)
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<{ what: string; problem: Problem }>()
  useEffect(() => {
    const ask = (event: Event) => {
      const { length } = queuedOutcomesOf(username)
      if (length === 0) return
      event.preventDefault()
      setTrouble(undefined)
      setCount(length)
    }
    addEventListener(logOutWanted, ask)
    return () => removeEventListener(logOutWanted, ask)
  }, [username])
  if (count === 0) return null
  const stay = () => setCount(0)
  const leave = async () => {
    const result = await run(logOut)
    if (result?.ok) clearQueueOf(username)
    else if (result) setTrouble({ what: common.account.stillSignedIn, problem: result.problem })
  }
  const send = async () => {
    setTrouble(undefined)
    setSending(true)
    const problem = await sendQueueNow(username)
    setSending(false)
    if (problem) return setTrouble({ what: t.notSent, problem })
    // What did not come to count has to be seen first.
    if (conflictsOf(username).length > 0) return stay()
    await leave()
  }
  return (
    <Dialog
      title={t.title(count)}
      onClose={stay}
      actions={
        <>
          <Button pending={sending || pending} onClick={() => void send()}>
            {t.send}
          </Button>
          <Button kind="danger" pending={sending || pending} onClick={() => void leave()}>
            {t.leave}
          </Button>
          <Button kind="secondary" onClick={stay}>
            {t.stay}
          </Button>
        </>
      }
    >
      <p>{t.text}</p>
      {trouble && (
        <p role="alert">
          {trouble.what} {problemText(trouble.problem, common)}
        </p>
      )}
    </Dialog>
  )
}
