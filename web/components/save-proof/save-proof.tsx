import { useState } from 'preact/hooks'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../api.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { useSurroundings } from '../../context.ts'
import { goLogIn } from '../../session.ts'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemText } from '../notice/problem-text.tsx'

/** Hands a file to the browser's downloads. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/**
 * "SIMPAN PDF". The file is fetched first and then saved: a plain link would land people whose session has just ended
 * on a page of JSON.
 */
export function SaveProof({ booking }: { booking: Pick<Booking, 'id' | 'code'> }) {
  const { common } = useSurroundings()
  const action = useAction()
  const [problem, setProblem] = useState<Problem>()
  const fetchProof = async () => {
    setProblem(undefined)
    const result = await action.run(() => api('saveProof', { id: booking.id }), 3)
    if (!result) return
    if (result.ok) save(result.body, `antrian-${booking.code}.pdf`)
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else setProblem(result.problem)
  }
  return (
    <>
      <Button icon="download" onClick={fetchProof} pending={action.pending}>
        {common.booking.savePdf}
        <span class="hidden-visually"> {booking.code}</span>
      </Button>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </>
  )
}
