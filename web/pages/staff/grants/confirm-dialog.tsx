import { useState } from 'preact/hooks'
import type { StaffMemberView } from '../../../../lambdas/contract/administration/schemas.ts'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Waiting } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem, Result } from '../../../lib/api.ts'
import type { GrantsTexts } from '../../../texts/id/staff/grants.ts'

interface DialogProps {
  readonly t: GrantsTexts
  readonly member: StaffMemberView
  readonly onClose: () => void
}

/** Asks once more before a right is taken away. */
export function RevokeDialog({
  t,
  member,
  take,
  onTaken,
  ...asking
}: DialogProps & { take: (member: StaffMemberView) => Promise<Result<undefined>>; onTaken: () => void }) {
  const title = t.take.title(member.fullName, t.staff.roles[member.role])
  return <ConfirmDialog {...asking} words={{ ...t.take, title }} act={() => take(member)} onDone={onTaken} />
}

/** Asks once more before somebody's second step is taken off. */
export function ResetMfaDialog({
  t,
  member,
  reset,
  onReset,
  ...asking
}: DialogProps & { reset: (member: StaffMemberView) => Promise<Result<undefined>>; onReset: () => void }) {
  const words = { ...t.reset, title: t.reset.title(member.fullName) }
  return <ConfirmDialog {...asking} words={words} act={() => reset(member)} onDone={onReset} />
}

function ConfirmDialog({
  words,
  act,
  onClose,
  onDone,
}: {
  words: {
    readonly title: string
    readonly text: string
    readonly yes: string
    readonly no: string
    /** Said instead of the answer's own words. */
    readonly forbidden?: string
  }
  act: () => Promise<Result<undefined>>
  onClose: () => void
  onDone: () => void
}) {
  const action = useStaffAction()
  const [problem, setProblem] = useState<Problem>()
  const confirm = async () => {
    setProblem(undefined)
    const result = await action.run(act)
    if (!result) return
    // Gone already, by a repeat or by another admin: that is what was wanted.
    if (result.ok || result.problem.code === 'not-found') onDone()
    else setProblem(result.problem)
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={confirm} pending={action.pending}>
            {words.yes}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {words.no}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      {action.wait && <Waiting wait={action.wait} />}
      {problem && (
        <Notice kind="error" live>
          {problem.code === 'forbidden' && words.forbidden ? (
            <p>{words.forbidden}</p>
          ) : (
            <ProblemText problem={problem} />
          )}
        </Notice>
      )}
    </Dialog>
  )
}
