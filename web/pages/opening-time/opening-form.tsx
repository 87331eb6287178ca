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
import { dayWords, rangeWords, todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { openingOf, type Run, runsOf } from '../../staff/quota/coming.ts'
import { comingDays } from '../../staff/quota/coming-days.ts'
import { lastDay } from '../../staff/quota/horizon.ts'
import { noOpening, readOpening } from '../../staff/quota/opening.ts'
import { OpeningField, openingTarget, useOpeningWords } from '../../staff/quota/opening-field.tsx'
import { noRange, type RangeDraft, rangeDraftOf, readRange } from '../../staff/quota/range.ts'
import { RangeField, rangeTarget } from '../../staff/quota/range-field.tsx'
import { useKept } from '../../staff/quota/use-kept.ts'
import { useStaffAction, useStaffLoad } from '../../staff/use-staff.ts'
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

const rangeOf = ({ from, to }: Run): string => `${from}..${to}`

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
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const waiting = runsOf(days, openingOf)
  const isOffered = waiting.some((run) => rangeOf(run) === `${dari}..${query.get('sampai')}`)
  const [asked, setAsked] = useState<RangeDraft | undefined>(() => {
    if (!dari) return undefined
    if (isOffered) return { ...noRange, of: `${dari}..${query.get('sampai')}` }
    return rangeDraftOf(dari, query.get('sampai') ?? undefined, today)
  })
  const first = waiting.find(({ what }) => what === 'draft') ?? waiting[0]
  // Days that were waiting when this was typed may be set by now.
  const isKnown = draft.range.of === 'other' || waiting.some((run) => rangeOf(run) === draft.range.of)
  const typed = asked ?? (isKnown ? draft.range : noRange)
  const range = typed.of === undefined && first ? { ...typed, of: rangeOf(first) } : typed
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
      <Form action={action} submit={t.submit} onSubmit={submit}>
        <RangeField
          t={t}
          offered={waiting.map((run) => ({
            value: rangeOf(run),
            label: t.run(rangeWords(run.from, run.to, locale), run.days),
            note: run.what === 'draft' ? t.draft : t.opening.opens(words(Date.parse(run.what))),
          }))}
          today={today}
          value={range}
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
