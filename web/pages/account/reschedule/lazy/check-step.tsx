import { useState } from 'preact/hooks'
import { ButtonLink } from '../../../../components/button/button.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../../components/form/form.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { problemText } from '../../../../components/notice/problem-text.tsx'
import { SummaryList } from '../../../../components/summary-list/summary-list.tsx'
import { SlotTaken } from '../../../../features/booking/appointment/slot-taken.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { StepLink } from '../../../../features/booking/appointment/step-link.tsx'
import type { Arrival } from '../../../../features/booking/appointment/step-navigation.ts'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { useAction } from '../../../../hooks/use-action.ts'
import { api, type Problem } from '../../../../lib/api.ts'
import { longDate, timeWords } from '../../../../lib/dates.ts'
import { isTransient } from '../../../../lib/retry.ts'
import { goLogIn } from '../../../../lib/session.ts'
import type { RescheduleFlow } from '../reschedule-flow.ts'
import { chosenArrival, type RescheduleStep } from '../steps.ts'

/** How often a change is sent when the system is busy or the line breaks; asked again, it answers how things stand. */
const attempts = 6

/** From … to …, then the one button that moves the booking. */
export function RescheduleCheckStep({ move }: { move: RescheduleFlow }) {
  const { common, locale } = usePageContext()
  const { t, booking, change, office, exit = '' } = move
  const action = useAction()
  const [refusal, setRefusal] = useState<Problem>()
  const [round, setRound] = useState(0)
  const [instead, setInstead] = useState<string>()
  const to = chosenArrival(change)
  if (!to) return null
  const words = ({ date, time }: Arrival) => `${longDate(date, locale)}, ${timeWords(time, office.timeZone, locale)}`

  const send = async () => {
    const sent = { ...change, sent: true }
    move.keep(sent)
    const result = await action.run(() => api('rescheduleBooking', { id: booking.id, ...to }), attempts)
    if (result?.ok) return move.moved(result.body)
    if (!result) return
    if (result.problem.code === 'not-signed-in') return goLogIn('expired')
    setRefusal(result.problem)
    setRound(round + 1)
  }
  const takeInstead = ({ date, time }: Arrival) => {
    setRefusal(undefined)
    move.keep({ id: booking.id, date, time })
    move.go({ id: booking.id, step: 'periksa' }, 'replace')
    setInstead(words({ date, time }))
  }
  const changeAt = (step: RescheduleStep, what: string) => (
    <StepLink flow={move} to={{ id: booking.id, step }}>
      {what}
    </StepLink>
  )
  const problem = action.pending ? undefined : refusal
  const errors =
    problem &&
    (problem.code === 'slot-full' || problem.code === 'slot-not-open' ? (
      <SlotTaken flow={move} refusal={problem} round={round} onChoose={takeInstead} />
    ) : (
      <ErrorSummary round={round} lines={[{ message: problemText(problem, common) }]}>
        {isTransient(problem) && <p>{t.check.retry}</p>}
        {problem.requestId && problem.code === 'internal' && (
          <p class="muted">
            {common.problems.requestId} {problem.requestId}
          </p>
        )}
      </ErrorSummary>
    ))

  return (
    <StepFrame flow={move} heading={t.check.heading} errors={errors}>
      {instead && !problem && (
        <Notice kind="success" live>
          <p>{t.taken.chosen(instead)}</p>
        </Notice>
      )}
      <SummaryList
        facts={[
          { name: t.check.from, value: words(booking) },
          {
            name: t.check.to,
            value: (
              <>
                {words(to)}
                <br />
                <span class="move__changes">
                  {changeAt('hari', t.check.otherDay)} {changeAt('jam', t.check.otherTime)}
                </span>
              </>
            ),
          },
          { name: common.booking.names.office, value: office.name },
          { name: t.check.people, value: booking.applicants.map(({ fullName }) => fullName).join(', ') },
        ]}
      />
      <p>
        <strong>{t.safe}</strong>
      </p>
      <p>{t.check.rule}</p>
      <Form
        submit={t.check.submit}
        onSubmit={send}
        action={action}
        beside={
          <ButtonLink kind="secondary" href={exit}>
            {t.check.keep}
          </ButtonLink>
        }
      />
    </StepFrame>
  )
}
