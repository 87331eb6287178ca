import { useState } from 'preact/hooks'
import { api, type Problem } from '../../../api.ts'
import { isPassing } from '../../../behaviour/patience.ts'
import { useAction } from '../../../behaviour/use-action.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../../context.ts'
import { longDate, timeWords } from '../../../dates.ts'
import { goLogIn } from '../../../session.ts'
import { StepFrame } from '../../../visit/step-frame.tsx'
import { StepLink } from '../../../visit/step-link.tsx'
import { Taken } from '../../../visit/taken.tsx'
import type { Arrival } from '../../../visit/walk.ts'
import type { Move } from '../move.ts'
import { arrivalOf, type Step } from '../steps.ts'

/** How often a change is sent when the system is busy or the line breaks; asked again, it answers how things stand. */
const attempts = 6

/** From … to …, then the one button that moves the booking. */
export function CheckStep({ move }: { move: Move }) {
  const { common, locale } = useSurroundings()
  const { t, booking, change, office, exit = '' } = move
  const action = useAction()
  const [refusal, setRefusal] = useState<Problem>()
  const [round, setRound] = useState(0)
  const [instead, setInstead] = useState<string>()
  const to = arrivalOf(change)
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
  const changeAt = (step: Step, what: string) => (
    <StepLink journey={move} to={{ id: booking.id, step }}>
      {what}
    </StepLink>
  )
  const problem = action.pending ? undefined : refusal
  const errors =
    problem &&
    (problem.code === 'slot-full' || problem.code === 'slot-not-open' ? (
      <Taken journey={move} refusal={problem} round={round} onChoose={takeInstead} />
    ) : (
      <ErrorSummary round={round} lines={[{ message: problemText(problem, common) }]}>
        {isPassing(problem) && <p>{t.check.retry}</p>}
        {problem.requestId && problem.code === 'internal' && (
          <p class="muted">
            {common.problems.requestId} {problem.requestId}
          </p>
        )}
      </ErrorSummary>
    ))

  return (
    <StepFrame journey={move} heading={t.check.heading} errors={errors}>
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
