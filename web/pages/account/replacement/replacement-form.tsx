import { useState } from 'preact/hooks'
import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { ErrorSummary, type SummaryLine } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { longDate, timeWords } from '../../../lib/dates.ts'
import { isTransient } from '../../../lib/retry.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { ReplacementTexts } from '../../../texts/id/account/replacement.ts'
import { TimeChoice, timeId } from './time-choice.tsx'

const dayId = 'day'
/** How often it is sent when the system is busy or the line breaks; asked again, it answers with the same booking. */
const attempts = 6

/** Day and time of the replacement, and the one button that takes it. */
export function ReplacementForm({
  t,
  booking,
  office,
  days,
}: {
  t: ReplacementTexts
  booking: BookingView
  office: OfficeView
  days: readonly string[]
}) {
  const { common, link, locale } = usePageContext()
  const action = useAction()
  const [date, setDate] = useState(days.length === 1 ? days[0] : undefined)
  const [time, setTime] = useState<string>()
  const [tries, setTries] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const missing: SummaryLine | undefined =
    tries === 0
      ? undefined
      : !date
        ? { message: t.chooseDay, target: dayId }
        : !time
          ? { message: t.chooseTime, target: timeId }
          : undefined

  const send = async () => {
    setTries(tries + 1)
    setProblem(undefined)
    if (!date || !time) return
    const done = ({ id }: BookingView) => location.replace(link('booking-detail', { query: { id } }))
    const refused = await action.leave(() => api('replaceBooking', { id: booking.id, date, time }), done, attempts)
    if (refused?.code === 'not-signed-in') return goLogIn('expired')
    setProblem(refused)
    if (refused?.code === 'slot-full' || refused?.code === 'slot-not-open') setTime(undefined)
    setTries(tries + 2)
  }
  const lines = problem && !action.pending ? [{ message: problemText(problem, common) }] : missing && [missing]
  return (
    <>
      {lines && (
        <ErrorSummary round={tries} lines={lines}>
          {problem && isTransient(problem) && <p>{t.retry}</p>}
        </ErrorSummary>
      )}
      <h1>{t.title}</h1>
      <p class="lead">
        {t.instead(`${longDate(booking.date, locale)}, ${timeWords(booking.time, office.timeZone, locale)}`)}{' '}
        {booking.applicants.map(({ fullName }) => fullName).join(', ')} · {office.name}
      </p>
      <Form
        submit={t.submit}
        onSubmit={send}
        action={action}
        beside={
          <ButtonLink kind="secondary" href={link('booking-detail', { query: { id: booking.id } })}>
            {t.keep}
          </ButtonLink>
        }
      >
        <RadioCards
          id={dayId}
          label={t.day}
          error={missing?.target === dayId ? missing.message : undefined}
          choices={days.map((day) => ({ value: day, label: longDate(day, locale) }))}
          value={date}
          onChoose={(day) => {
            setDate(day)
            setTime(undefined)
            setTries(0)
            setProblem(undefined)
          }}
        />
        {date && (
          <TimeChoice
            t={t}
            office={office}
            date={date}
            people={booking.applicants.length}
            chosen={time}
            error={missing?.target === timeId && !problem ? missing.message : undefined}
            round={problem ? tries : 0}
            onChoose={(at) => {
              setTime(at)
              setProblem(undefined)
            }}
          />
        )}
      </Form>
    </>
  )
}
