import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { clockWords, shortDate } from '../../dates.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import { countOf, roomOf } from './plan.ts'

const counted = ['created', 'raised', 'lowered', 'removed', 'refused'] as const

/**
 * Day by day for how many people it is before and after, what changes, and what does not and why. What happens on no day
 * has no column.
 */
export function PlanTable({ t, days }: { t: GiveOutTexts; days: readonly DayPlan[] }) {
  const { locale } = useSurroundings()
  const figures = [
    ...counted.map((result) => ({ name: t.results[result], of: (day: DayPlan) => countOf(day, result) })),
    { name: t.results.opened, of: ({ opened }: DayPlan) => opened },
    { name: t.table.people, of: ({ people }: DayPlan) => people },
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

function Room({ t, day }: { t: GiveOutTexts; day: DayPlan }) {
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

function Note({ t, day }: { t: GiveOutTexts; day: DayPlan }) {
  const { locale } = useSurroundings()
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
