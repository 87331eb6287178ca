import { useState } from 'preact/hooks'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../api.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { useSurroundings } from '../../context.ts'
import { goLogIn } from '../../session.ts'
import { Button } from '../button/button.tsx'
import type { IconName } from '../icon/icon.tsx'
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

type Named = Pick<Booking, 'id' | 'code'>

interface SaveFileProps {
  readonly booking: Named
  readonly route: 'saveProof' | 'saveCalendarFile'
  readonly ending: 'pdf' | 'ics'
  readonly label: string
  readonly icon: IconName
  readonly kind?: 'primary' | 'secondary'
}

/**
 * A file of a booking, saved as `antrian-<code>`. It is fetched first and then saved: a plain link would land people
 * whose session has just ended on a page of JSON.
 */
function SaveFile({ booking: { id, code }, route, ending, label, icon, kind = 'primary' }: SaveFileProps) {
  const action = useAction()
  const [problem, setProblem] = useState<Problem>()
  const fetchFile = async () => {
    setProblem(undefined)
    const result = await action.run(() => api(route, { id }), 3)
    if (!result) return
    if (result.ok) save(result.body, `antrian-${code}.${ending}`)
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else setProblem(result.problem)
  }
  return (
    <>
      <Button icon={icon} kind={kind} onClick={fetchFile} pending={action.pending}>
        {label}
        <span class="hidden-visually"> {code}</span>
      </Button>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </>
  )
}

/** "SIMPAN PDF". */
export function SaveProof({ booking }: { booking: Named }) {
  const { common } = useSurroundings()
  return <SaveFile booking={booking} route="saveProof" ending="pdf" label={common.booking.savePdf} icon="download" />
}

/** The appointment for the phone's calendar, with an alarm the day before. */
export function SaveCalendar({ booking }: { booking: Named }) {
  const { common } = useSurroundings()
  return (
    <SaveFile
      booking={booking}
      route="saveCalendarFile"
      ending="ics"
      label={common.booking.saveCalendar}
      icon="calendar"
      kind="secondary"
    />
  )
}
