import { useState } from 'preact/hooks'
import type { BookingView } from '../../../lambdas/contract/http/schemas.ts'
import { usePageContext } from '../../hooks/page-context.ts'
import { useAction } from '../../hooks/use-action.ts'
import { api, type Problem, type Result } from '../../lib/api.ts'
import { goLogIn } from '../../lib/session.ts'
import { Button } from '../button/button.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemText } from '../notice/problem-text.tsx'
import { saveAs } from './save-as.ts'

interface SaveFileProps {
  readonly fetch: () => Promise<Result<Blob>>
  /** What the file is called among the downloads. */
  readonly name: string
  readonly label: string
  /** Tells this button from its like, to who hears the page. */
  readonly about?: string
  readonly icon: IconName
  readonly kind?: 'primary' | 'secondary'
}

/**
 * A file of the person's own. It is fetched first and then saved: a plain link would land people whose session has just
 * ended on a page of JSON.
 */
export function SaveFile({ fetch, name, label, about, icon, kind = 'primary' }: SaveFileProps) {
  const action = useAction()
  const [problem, setProblem] = useState<Problem>()
  const fetchFile = async () => {
    setProblem(undefined)
    const result = await action.run(fetch, 3)
    if (!result) return
    if (result.ok) saveAs(result.body, name)
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else setProblem(result.problem)
  }
  return (
    <>
      <Button icon={icon} kind={kind} onClick={fetchFile} pending={action.pending}>
        {label}
        {about && <span class="hidden-visually"> {about}</span>}
      </Button>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </>
  )
}

type Named = Pick<BookingView, 'id' | 'code'>

/** "SIMPAN PDF". */
export function SaveProof({ booking: { id, code } }: { booking: Named }) {
  const { common } = usePageContext()
  return (
    <SaveFile
      fetch={() => api('saveProof', { id })}
      name={`antrian-${code}.pdf`}
      label={common.booking.savePdf}
      about={code}
      icon="download"
    />
  )
}

/** The appointment for the phone's calendar, with an alarm the day before. */
export function SaveCalendar({ booking: { id, code } }: { booking: Named }) {
  const { common } = usePageContext()
  return (
    <SaveFile
      fetch={() => api('saveCalendarFile', { id })}
      name={`antrian-${code}.ics`}
      label={common.booking.saveCalendar}
      about={code}
      icon="calendar"
      kind="secondary"
    />
  )
}
