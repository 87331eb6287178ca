import { useRef, useState } from 'preact/hooks'
import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { longDate, shiftDay, todayIn } from '../../../lib/dates.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { BookingDetailTexts } from '../../../texts/id/account/booking-detail.ts'

/** Days before the visit from which on it is asked: as the reminder does. */
const askedDaysBefore = 3

/** "Still coming?" of the last days, with both answers; the reminder leads here, and nothing happens without a press. */
export function AttendanceQuestion({
  t,
  booking,
  timeZone,
}: {
  t: BookingDetailTexts
  booking: BookingView
  timeZone: string
}) {
  const { link, locale } = usePageContext()
  const { id, date, cancellableUntil } = booking
  const [confirmed, setConfirmed] = useState(booking.confirmed ?? false)
  const [problem, setProblem] = useState<Problem>()
  const { pending, run } = useAction()
  const box = useRef<HTMLDivElement>(null)
  const today = todayIn(timeZone)
  if (today < shiftDay(date, -askedDaysBefore)) return null
  const confirm = async () => {
    const result = await run(() => api('confirmAttendance', { id }), 4)
    if (!result) return
    if (!result.ok && result.problem.code === 'not-signed-in') return goLogIn('expired')
    setProblem(result.ok ? undefined : result.problem)
    setConfirmed(result.ok)
    // The button that was pressed is gone: the focus must not fall back to the top of the page.
    if (result.ok) box.current?.focus()
  }
  return (
    <>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
      <div role="status" tabIndex={-1} ref={box}>
        {confirmed ? (
          <Notice kind="success" title={t.attendance.thanks}>
            <p>{t.attendance.ready}</p>
          </Notice>
        ) : (
          <Notice title={t.attendance.question}>
            {today <= cancellableUntil && <p>{t.attendance.giveBack(longDate(cancellableUntil, locale))}</p>}
            <Buttons>
              <Button pending={pending} onClick={confirm}>
                {t.attendance.yes}
              </Button>
              {today <= cancellableUntil && (
                <ButtonLink kind="secondary" href={link('cancel', { query: { id } })}>
                  {t.attendance.no}
                </ButtonLink>
              )}
            </Buttons>
          </Notice>
        )}
      </div>
    </>
  )
}
