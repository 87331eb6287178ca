import { useState } from 'preact/hooks'
import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { api, type Problem } from '../../api.ts'
import { isPassing } from '../../behaviour/patience.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { ErrorSummary, type SummaryLine } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { problemText } from '../../components/notice/problem-text.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate, timeWords } from '../../dates.ts'
import { goLogIn } from '../../session.ts'
import type { ReplacementTexts } from '../../texts/id/replacement.ts'
import { Times, timeId } from './times.tsx'

const dayId = 'day'
/** How often it is sent when the system is busy or the line breaks; asked again, it answers with the same booking. */
const attempts = 6

/** Day and time of the replacement, and the one button that takes it. */
export function Choice({
  t,
  booking,
  office,
  offers,
}: {
  t: ReplacementTexts
  booking: Booking
  office: Office
  offers: readonly string[]
}) {
  const { common, link, locale } = useSurroundings()
  const action = useAction()
  const [date, setDate] = useState(offers.length === 1 ? offers[0] : undefined)
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
    const done = ({ id }: Booking) => location.replace(link('booking-detail', { query: { id } }))
    const refused = await action.leave(() => api('replaceBooking', { id: booking.id, date, time }), done, attempts)
    if (refused?.code === 'not-signed-in') return goLogIn('expired')
    setProblem(refused)
    if (refused?.code === 'slot-full' || refused?.code === 'slot-not-open') setTime(undefined)
    setTries(tries + 2)
  }
  const said = problem && !action.pending ? [{ message: problemText(problem, common) }] : missing && [missing]
  return (
    <>
      {said && (
        <ErrorSummary round={tries} lines={said}>
          {problem && isPassing(problem) && <p>{t.retry}</p>}
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
          choices={offers.map((day) => ({ value: day, label: longDate(day, locale) }))}
          value={date}
          onChoose={(day) => {
            setDate(day)
            setTime(undefined)
            setTries(0)
            setProblem(undefined)
          }}
        />
        {date && (
          <Times
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
