import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../api.ts'
import { useAction } from '../behaviour/use-action.ts'
import { Button, ButtonLink } from '../components/button/button.tsx'
import { Dialog } from '../components/dialog/dialog.tsx'
import { problemText } from '../components/notice/problem-text.tsx'
import { useSurroundings } from '../context.ts'
import { logOut, logOutWanted } from '../session.ts'
import type { StaffTexts } from '../texts/id/staff.ts'
import { waitingOf } from './waiting.ts'

/** Who logs out while outcomes of theirs wait on this device is told so first. They stay there either way. */
export function LeavingQuestion({ t, username }: { t: StaffTexts['staff']['leaving']; username: string }) {
  const { common, link } = useSurroundings()
  const { run, pending } = useAction()
  const [count, setCount] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    const ask = (event: Event) => {
      const { length } = waitingOf(username)
      if (length === 0) return
      event.preventDefault()
      setCount(length)
    }
    addEventListener(logOutWanted, ask)
    return () => removeEventListener(logOutWanted, ask)
  }, [username])
  if (count === 0) return null
  const stay = () => setCount(0)
  const leave = async () => {
    const result = await run(logOut)
    if (result && !result.ok) setProblem(result.problem)
  }
  return (
    <Dialog
      title={t.title(count)}
      onClose={stay}
      actions={
        <>
          <ButtonLink href={link('check-proof')}>{t.send}</ButtonLink>
          <Button kind="danger" pending={pending} onClick={() => void leave()}>
            {t.leave}
          </Button>
          <Button kind="secondary" onClick={stay}>
            {t.stay}
          </Button>
        </>
      }
    >
      <p>{t.text}</p>
      {problem && (
        <p role="alert">
          {common.account.stillSignedIn} {problemText(problem, common)}
        </p>
      )}
    </Dialog>
  )
}
