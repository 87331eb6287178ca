import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { QuotaGridDayView, ReleaseDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import {
  type DateRangeDraft,
  dateRangeDraftFrom,
  emptyDateRange,
  parseDateRange,
} from '../../../features/quota/date-range-draft.ts'
import { DateRangeField, dateRangeFieldIds } from '../../../features/quota/date-range-field.tsx'
import { fetchUpcomingDays } from '../../../features/quota/fetch-upcoming-days.ts'
import { lastDay } from '../../../features/quota/horizon.ts'
import { type DayRun, groupDayRuns, pendingReleaseOf } from '../../../features/quota/upcoming-days.ts'
import { emptyReleaseDraft, parseRelease } from '../../../features/release/release-draft.ts'
import { ReleaseField, releaseFieldIds, useReleaseWording } from '../../../features/release/release-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffAction, useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { useTabDraft } from '../../../hooks/use-tab-draft.ts'
import type { Problem } from '../../../lib/api.ts'
import { dayWords, rangeWords, todayIn } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { ReleaseTimeTexts } from '../../../texts/id/staff/release-time.ts'
import { ReleaseOutcome } from './release-outcome.tsx'

interface FormProps {
  readonly t: ReleaseTimeTexts
  readonly office: OfficeView
  readonly query: URLSearchParams
}

const nothing = { range: emptyDateRange, release: emptyReleaseDraft }

export function ReleaseForm({ t, office, query }: FormProps) {
  const { link } = usePageContext()
  const today = todayIn(office.timeZone, serverNow())
  const [outcome, setOutcome] = useState<readonly ReleaseDayView[]>()
  const load = useStaffLoad(`${office.id} ${today}`, () => fetchUpcomingDays(office.id, today))
  if (outcome) return <ReleaseOutcome t={t} office={office} days={outcome} onAgain={() => location.reload()} />
  return (
    <Loaded load={load}>
      {(days) =>
        days.some((day) => pendingReleaseOf(day) !== undefined) ? (
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

const rangeOf = ({ from, to }: DayRun): string => `${from}..${to}`

interface DaysProps extends FormProps {
  readonly today: string
  readonly days: readonly QuotaGridDayView[]
  readonly onSet: (days: readonly ReleaseDayView[]) => void
}

function Days({ t, office, query, today, days, onSet }: DaysProps) {
  const { common, locale } = usePageContext()
  const words = useReleaseWording(office, t)
  const action = useStaffAction()
  const [draft, change] = useTabDraft(`release-time ${office.id}`, nothing)
  const dari = query.get('dari')
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const waiting = groupDayRuns(days, pendingReleaseOf)
  const isOffered = waiting.some((run) => rangeOf(run) === `${dari}..${query.get('sampai')}`)
  const [asked, setAsked] = useState<DateRangeDraft | undefined>(() => {
    if (!dari) return undefined
    if (isOffered) return { ...emptyDateRange, of: `${dari}..${query.get('sampai')}` }
    return dateRangeDraftFrom(dari, query.get('sampai') ?? undefined, today)
  })
  const first = waiting.find(({ what }) => what === 'draft') ?? waiting[0]
  // Days that were waiting when this was typed may be set by now.
  const isKnown = draft.range.of === 'other' || waiting.some((run) => rangeOf(run) === draft.range.of)
  const typed = asked ?? (isKnown ? draft.range : emptyDateRange)
  const range = typed.of === undefined && first ? { ...typed, of: rangeOf(first) } : typed
  const readDays = parseDateRange(range, today)
  const readOpens = parseRelease(draft.release, office.timeZone, serverNow())
  const wrong = {
    range: 'wrong' in readDays && round > 0 ? readDays.wrong : undefined,
    opening: 'wrong' in readOpens && round > 0 ? readOpens.wrong : undefined,
  }
  const lines = [
    wrong.range && {
      message: t.range.wrong[wrong.range](dayWords(lastDay(today), locale)),
      target: dateRangeFieldIds[wrong.range],
    },
    wrong.opening && { message: t.release.wrong[wrong.opening], target: releaseFieldIds[wrong.opening] },
    problem && { message: problemText(problem, common) },
  ].flatMap((line) => line || [])

  const submit = async () => {
    setRound((n) => n + 1)
    setProblem(undefined)
    if ('wrong' in readDays || 'wrong' in readOpens) return
    const opensAt = readOpens.at === null ? null : new Date(readOpens.at).toISOString()
    const answer = await action.run(() => staffApi('scheduleRelease', { office: office.id, ...readDays, opensAt }), 4)
    if (answer?.ok) {
      change(nothing)
      onSet(answer.body.days)
    } else setProblem(answer?.problem)
  }

  return (
    <>
      {lines.length > 0 && <ErrorSummary lines={lines} round={round} />}
      <Form action={action} submit={t.submit} onSubmit={submit}>
        <DateRangeField
          t={t}
          offered={waiting.map((run) => ({
            value: rangeOf(run),
            label: t.run(rangeWords(run.from, run.to, locale), run.days),
            note: run.what === 'draft' ? t.draft : t.release.opens(words(Date.parse(run.what))),
          }))}
          today={today}
          value={range}
          wrong={wrong.range}
          onChange={(next) => {
            setAsked(undefined)
            change({ range: next })
          }}
        />
        <ReleaseField
          t={t}
          office={office}
          value={draft.release}
          none={t.takeBack}
          wrong={wrong.opening}
          onChange={(release) => change({ release })}
        />
      </Form>
    </>
  )
}
