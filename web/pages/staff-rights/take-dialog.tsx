import { useState } from 'preact/hooks'
import type { StaffMember } from '../../../lambdas/contract/staff/house-schemas.ts'
import type { Problem, Result } from '../../api.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Waiting } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { useStaffAction } from '../../staff/use-staff.ts'
import type { StaffRightsTexts } from '../../texts/id/staff-rights.ts'

/** Asks once more before a right is taken away. */
export function TakeDialog({
  t,
  member,
  take,
  onClose,
  onTaken,
}: {
  t: StaffRightsTexts
  member: StaffMember
  take: (member: StaffMember) => Promise<Result<undefined>>
  onClose: () => void
  onTaken: () => void
}) {
  const action = useStaffAction()
  const [problem, setProblem] = useState<Problem>()
  const confirm = async () => {
    setProblem(undefined)
    const result = await action.run(() => take(member))
    if (!result) return
    // Gone already, by a repeat or by another admin: that is what was wanted.
    if (result.ok || result.problem.code === 'not-found') onTaken()
    else setProblem(result.problem)
  }
  return (
    <Dialog
      title={t.take.title(member.fullName, t.staff.roles[member.role])}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={confirm} pending={action.pending}>
            {t.take.yes}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {t.take.no}
          </Button>
        </>
      }
    >
      <p>{t.take.text}</p>
      {action.wait && <Waiting wait={action.wait} />}
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </Dialog>
  )
}
