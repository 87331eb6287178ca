import { useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button } from '../../../components/button/button.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { parseDateRange } from '../../../features/quota/date-range-draft.ts'
import { DateRangeField, dateRangeFieldIds } from '../../../features/quota/date-range-field.tsx'
import { fetchUpcomingDays } from '../../../features/quota/fetch-upcoming-days.ts'
import { lastDay, monthsWithinHorizon } from '../../../features/quota/horizon.ts'
import { lacksQuota } from '../../../features/quota/upcoming-days.ts'
import { Weekdays } from '../../../features/quota/weekdays.tsx'
import { parseRelease } from '../../../features/release/release-draft.ts'
import { ReleaseField, releaseFieldIds } from '../../../features/release/release-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { dayWords, monthName, monthOf } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import type { GiveOutDraft } from './give-out-draft.ts'
import type { GiveOutOrder } from './give-out-order.ts'

/** Step 2: which days, and when booking opens. The first month with nothing given out is chosen already. */
export function DaysStep({
  t,
  office,
  today,
  open,
  draft,
  onChange,
  onDone,
  onBack,
}: {
  t: GiveOutTexts
  office: OfficeView
  today: string
  /** Days of the week that the office is open. */
  open: readonly number[]
  draft: GiveOutDraft
  onChange: (draft: Partial<GiveOutDraft>) => void
  onDone: (order: GiveOutOrder) => void
  onBack: () => void
}) {
  const { common, locale } = usePageContext()
  const [round, setRound] = useState(0)
  const load = useStaffLoad(`${office.id} ${today}`, () => fetchUpcomingDays(office.id, today))
  return (
    <Loaded load={load}>
      {(days) => {
        const empty = days.filter((day) => lacksQuota(day, open, today))
        // Of the month that has begun there is little left to give out: the next one is the likelier wish.
        const month = monthOf(
          (empty.find(({ date }) => monthOf(date) > monthOf(today)) ?? empty[0] ?? { date: today }).date,
        )
        const range = draft.range.of === undefined ? { ...draft.range, of: month } : draft.range
        const weekdays = (draft.weekdays ?? open).filter((day) => open.includes(day))
        const readDays = parseDateRange(range, today)
        const readOpens = parseRelease(draft.release, office.timeZone, serverNow())
        const wrong = {
          range: 'wrong' in readDays && round > 0 ? readDays.wrong : undefined,
          weekdays: weekdays.length === 0 && round > 0 ? t.days.noWeekday : undefined,
          opening: 'wrong' in readOpens && round > 0 ? readOpens.wrong : undefined,
        }
        const lines = [
          wrong.range && {
            message: t.range.wrong[wrong.range](dayWords(lastDay(today), locale)),
            target: dateRangeFieldIds[wrong.range],
          },
          wrong.weekdays && { message: wrong.weekdays, target: 'give-out-weekdays' },
          wrong.opening && { message: t.release.wrong[wrong.opening], target: releaseFieldIds[wrong.opening] },
        ].flatMap((line) => line || [])
        return (
          <>
            {lines.length > 0 && <ErrorSummary lines={lines} round={round} />}
            <Form
              submit={common.next}
              beside={
                <Button kind="secondary" onClick={onBack}>
                  {common.back}
                </Button>
              }
              onSubmit={() => {
                setRound((n) => n + 1)
                if ('wrong' in readDays || 'wrong' in readOpens || weekdays.length === 0) return
                onDone({
                  ...readDays,
                  ...(weekdays.length < open.length && { weekdays }),
                  ...(readOpens.at !== null && { opensAt: new Date(readOpens.at).toISOString() }),
                })
              }}
            >
              <DateRangeField
                t={t}
                offered={monthsWithinHorizon(today).map((one) => ({
                  value: one,
                  label: monthName(one, locale),
                  note: t.days.note(empty.filter(({ date }) => monthOf(date) === one).length),
                }))}
                today={today}
                value={range}
                wrong={wrong.range}
                onChange={(next) => onChange({ range: next })}
              />
              <Weekdays
                id="give-out-weekdays"
                label={t.days.weekdays}
                offered={open}
                value={weekdays}
                error={wrong.weekdays}
                onToggle={(day) =>
                  onChange({
                    weekdays: weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day],
                  })
                }
              />
              <ReleaseField
                t={t}
                office={office}
                value={draft.release}
                none={t.days.draft}
                wrong={wrong.opening}
                onChange={(release) => onChange({ release })}
              />
            </Form>
          </>
        )
      }}
    </Loaded>
  )
}
