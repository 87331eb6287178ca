import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import { serverNow } from '../../clock.ts'
import { Button } from '../../components/button/button.tsx'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { useSurroundings } from '../../context.ts'
import { dayWords, monthName, monthOf } from '../../dates.ts'
import { lacksQuota } from '../../staff/quota/coming.ts'
import { comingDays } from '../../staff/quota/coming-days.ts'
import { comingMonths, lastDay } from '../../staff/quota/horizon.ts'
import { readOpening } from '../../staff/quota/opening.ts'
import { OpeningField, openingTarget } from '../../staff/quota/opening-field.tsx'
import { readRange } from '../../staff/quota/range.ts'
import { RangeField, rangeTarget } from '../../staff/quota/range-field.tsx'
import { Weekdays } from '../../staff/quota/weekdays.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import type { Draft } from './draft.ts'
import type { Order } from './order.ts'

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
  office: Office
  today: string
  /** Days of the week that the office is open. */
  open: readonly number[]
  draft: Draft
  onChange: (draft: Partial<Draft>) => void
  onDone: (order: Order) => void
  onBack: () => void
}) {
  const { common, locale } = useSurroundings()
  const [round, setRound] = useState(0)
  const load = useStaffLoad(`${office.id} ${today}`, () => comingDays(office.id, today))
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
        const readDays = readRange(range, today)
        const readOpens = readOpening(draft.opening, office.timeZone, serverNow())
        const wrong = {
          range: 'wrong' in readDays && round > 0 ? readDays.wrong : undefined,
          weekdays: weekdays.length === 0 && round > 0 ? t.days.noWeekday : undefined,
          opening: 'wrong' in readOpens && round > 0 ? readOpens.wrong : undefined,
        }
        const lines = [
          wrong.range && {
            message: t.range.wrong[wrong.range](dayWords(lastDay(today), locale)),
            target: rangeTarget[wrong.range],
          },
          wrong.weekdays && { message: wrong.weekdays, target: 'give-out-weekdays' },
          wrong.opening && { message: t.opening.wrong[wrong.opening], target: openingTarget[wrong.opening] },
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
              <RangeField
                t={t}
                offered={comingMonths(today).map((one) => ({
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
              <OpeningField
                t={t}
                office={office}
                value={draft.opening}
                none={t.days.draft}
                wrong={wrong.opening}
                onChange={(opening) => onChange({ opening })}
              />
            </Form>
          </>
        )
      }}
    </Loaded>
  )
}
