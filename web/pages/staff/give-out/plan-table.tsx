import type { DayPlanView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockWords, shortDate } from '../../../lib/dates.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import { countResults, roomOf } from './give-out-plan.ts'

const counted = ['created', 'raised', 'lowered', 'removed', 'refused'] as const

/**
 * Day by day for how many people it is before and after, what changes, and what does not and why. What happens on no day
 * has no column.
 */
export function PlanTable({ t, days }: { t: GiveOutTexts; days: readonly DayPlanView[] }) {
  const { locale } = usePageContext()
  const figures = [
    ...counted.map((result) => ({ name: t.results[result], of: (day: DayPlanView) => countResults(day, result) })),
    { name: t.results.opened, of: ({ opened }: DayPlanView) => opened },
    { name: t.table.people, of: ({ people }: DayPlanView) => people },
  ].filter(({ of }) => days.some((day) => of(day) > 0))
  return (
    <Table
      caption={t.table.caption}
      columns={[
        { name: t.table.day },
        { name: t.table.note },
        { name: t.table.room, numeric: true },
        ...figures.map(({ name }) => ({ name, numeric: true })),
      ]}
      rows={days.map((day) => [
        shortDate(day.date, locale),
        <Note key="note" t={t} day={day} />,
        <Room key="room" t={t} day={day} />,
        ...figures.map(({ of }) => of(day) || '–'),
      ])}
    />
  )
}

function Room({ t, day }: { t: GiveOutTexts; day: DayPlanView }) {
  const { before, after } = roomOf(day)
  if (day.result === 'skipped') return <>–</>
  if (before === after) return <>{after}</>
  return (
    <>
      {before} <span aria-hidden="true">→</span>
      <span class="hidden-visually">{t.table.becomes}</span>{' '}
      {after < before ? <strong class="plan__cut">{after}</strong> : after}
    </>
  )
}

function Note({ t, day }: { t: GiveOutTexts; day: DayPlanView }) {
  const { locale } = usePageContext()
  if (day.result === 'skipped' && day.reason)
    return <>{day.holiday !== undefined ? t.table.holiday(day.holiday) : t.skipped[day.reason]}</>
  const refused = day.slots.filter(({ result }) => result === 'refused')
  return (
    <>
      {t.table[day.result === 'same' ? 'same' : 'changes']}
      {refused.map(({ time, reason, claimed }) => (
        <p class="plan__refused" key={time}>
          {clockWords(time, locale)}: {t.refused[reason ?? 'past'](claimed)}
        </p>
      ))}
    </>
  )
}
