import { useRef, useState } from 'preact/hooks'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../api.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays, longDate, todayIn } from '../../dates.ts'
import { goLogIn } from '../../session.ts'
import type { BookingDetailTexts } from '../../texts/id/booking-detail.ts'

/** Days before the visit from which on it is asked: as the reminder does. */
const asked = 3

/** "Still coming?" of the last days, with both answers; the reminder leads here, and nothing happens without a press. */
export function Coming({ t, booking, timeZone }: { t: BookingDetailTexts; booking: Booking; timeZone: string }) {
  const { link, locale } = useSurroundings()
  const { id, date, cancellableUntil } = booking
  const [confirmed, setConfirmed] = useState(booking.confirmed ?? false)
  const [problem, setProblem] = useState<Problem>()
  const { pending, run } = useAction()
  const box = useRef<HTMLDivElement>(null)
  const today = todayIn(timeZone)
  if (today < addDays(date, -asked)) return null
  const confirm = async () => {
    const result = await run(() => api('confirmVisit', { id }), 4)
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
          <Notice kind="success" title={t.coming.thanks}>
            <p>{t.coming.ready}</p>
          </Notice>
        ) : (
          <Notice title={t.coming.question}>
            {today <= cancellableUntil && <p>{t.coming.giveBack(longDate(cancellableUntil, locale))}</p>}
            <Buttons>
              <Button pending={pending} onClick={confirm}>
                {t.coming.yes}
              </Button>
              {today <= cancellableUntil && (
                <ButtonLink kind="secondary" href={link('cancel', { query: { id } })}>
                  {t.coming.no}
                </ButtonLink>
              )}
            </Buttons>
          </Notice>
        )}
      </div>
    </>
  )
}
