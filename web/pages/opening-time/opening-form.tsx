import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { GridDay, OpenedDay } from '../../../lambdas/contract/staff/schemas.ts'
import type { Problem } from '../../api.ts'
import { serverNow } from '../../clock.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { problemText } from '../../components/notice/problem-text.tsx'
import { useSurroundings } from '../../context.ts'
import { dayWords, monthOf, rangeWords, todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { comingDays, openingOf, runsOf } from '../../staff/quota/coming.ts'
import { lastDay } from '../../staff/quota/horizon.ts'
import { noOpening, readOpening } from '../../staff/quota/opening.ts'
import { OpeningField, openingTarget, useOpeningWords } from '../../staff/quota/opening-field.tsx'
import { noRange, rangeDraftOf, readRange } from '../../staff/quota/range.ts'
import { RangeField, rangeTarget } from '../../staff/quota/range-field.tsx'
import { useKept } from '../../staff/quota/use-kept.ts'
import { useStaffAction, useStaffLoad } from '../../staff/use-staff-load.ts'
import type { OpeningTimeTexts } from '../../texts/id/opening-time.ts'
import { OpeningOutcome } from './opening-outcome.tsx'

interface FormProps {
  readonly t: OpeningTimeTexts
  readonly office: Office
  readonly query: URLSearchParams
}

const nothing = { range: noRange, opening: noOpening }

export function OpeningForm({ t, office, query }: FormProps) {
  const { link } = useSurroundings()
  const today = todayIn(office.timeZone, serverNow())
  const [outcome, setOutcome] = useState<readonly OpenedDay[]>()
  const load = useStaffLoad(`${office.id} ${today}`, () => comingDays(office.id, today))
  if (outcome) return <OpeningOutcome t={t} office={office} days={outcome} onAgain={() => location.reload()} />
  return (
    <Loaded load={load}>
      {(days) =>
        days.some((day) => openingOf(day) !== undefined) ? (
          <Days {...{ t, office, query, today, days }} onSet={setOutcome} />
        ) : (
          <EmptyState
            icon="clock"
            title={t.empty.title}
            action={<ButtonLink href={link('give-out', { query: { kantor: office.id } })}>{t.empty.action}</ButtonLink>}
          >
            <p>{t.empty.text}</p>
          </EmptyState>
        )
      }
    </Loaded>
  )
}

interface DaysProps extends FormProps {
  readonly today: string
  readonly days: readonly GridDay[]
  readonly onSet: (days: readonly OpenedDay[]) => void
}

function Days({ t, office, query, today, days, onSet }: DaysProps) {
  const { common, locale } = useSurroundings()
  const words = useOpeningWords(office, t)
  const action = useStaffAction()
  const [draft, change] = useKept(`opening-time ${office.id}`, nothing)
  const dari = query.get('dari')
  const [asked, setAsked] = useState(dari ? rangeDraftOf(dari, query.get('sampai') ?? undefined, today) : undefined)
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const waiting = runsOf(days, openingOf)
  const first = waiting.find(({ what }) => what === 'draft') ?? waiting[0]
  const typed = asked ?? draft.range
  const range = typed.of === undefined && first ? { ...typed, of: monthOf(first.from) } : typed
  const readDays = readRange(range, today)
  const readOpens = readOpening(draft.opening, office.timeZone, serverNow())
  const wrong = {
    range: 'wrong' in readDays && round > 0 ? readDays.wrong : undefined,
    opening: 'wrong' in readOpens && round > 0 ? readOpens.wrong : undefined,
  }
  const lines = [
    wrong.range && {
      message: t.range.wrong[wrong.range](dayWords(lastDay(today), locale)),
      target: rangeTarget[wrong.range],
    },
    wrong.opening && { message: t.opening.wrong[wrong.opening], target: openingTarget[wrong.opening] },
    problem && { message: problemText(problem, common) },
  ].flatMap((line) => line || [])

  const submit = async () => {
    setRound((n) => n + 1)
    setProblem(undefined)
    if ('wrong' in readDays || 'wrong' in readOpens) return
    const opensAt = readOpens.at === null ? null : new Date(readOpens.at).toISOString()
    const answer = await action.run(() => staffApi('setOpening', { office: office.id, ...readDays, opensAt }), 4)
    if (answer?.ok) {
      change(nothing)
      onSet(answer.body.days)
    } else setProblem(answer?.problem)
  }

  return (
    <>
      {lines.length > 0 && <ErrorSummary lines={lines} round={round} />}
      <h2>{t.waiting}</h2>
      <ul>
        {waiting.map(({ from, to, days: n, what }) => (
          <li key={from}>
            {t.run(rangeWords(from, to, locale), n)}:{' '}
            {what === 'draft' ? t.draft : t.opening.opens(words(Date.parse(what)))}
          </li>
        ))}
      </ul>
      <Form action={action} submit={t.submit} onSubmit={submit}>
        <RangeField
          t={t}
          days={days}
          today={today}
          value={range}
          noteOf={(ofMonth) => t.note(ofMonth.filter((day) => openingOf(day) !== undefined).length)}
          wrong={wrong.range}
          onChange={(next) => {
            setAsked(undefined)
            change({ range: next })
          }}
        />
        <OpeningField
          t={t}
          office={office}
          value={draft.opening}
          none={t.takeBack}
          wrong={wrong.opening}
          onChange={(opening) => change({ opening })}
        />
      </Form>
    </>
  )
}
