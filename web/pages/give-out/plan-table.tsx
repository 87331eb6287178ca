import type { DayPlan } from '../../../lambdas/contract/staff/schemas.ts'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { clockWords, longDate } from '../../dates.ts'
import type { GiveOutTexts } from '../../texts/id/give-out.ts'
import { countOf } from './plan.ts'

const counted = ['created', 'raised', 'lowered', 'removed', 'refused'] as const

/** Day by day what changes, and what does not and why. */
export function PlanTable({ t, days }: { t: GiveOutTexts; days: readonly DayPlan[] }) {
  const { locale } = useSurroundings()
  return (
    <Table
      caption={t.table.caption}
      columns={[
        { name: t.table.day },
        ...counted.map((result) => ({ name: t.results[result], numeric: true })),
        { name: t.table.people, numeric: true },
        { name: t.table.note },
      ]}
      rows={days.map((day) => [
        longDate(day.date, locale),
        ...counted.map((result) => countOf(day, result) || ''),
        day.people || '',
        <Note key="note" t={t} day={day} />,
      ])}
    />
  )
}

function Note({ t, day }: { t: GiveOutTexts; day: DayPlan }) {
  const { locale } = useSurroundings()
  if (day.result === 'skipped' && day.reason)
    return <>{day.holiday !== undefined ? t.table.holiday(day.holiday) : t.skipped[day.reason]}</>
  const refused = day.slots.filter(({ result }) => result === 'refused')
  return (
    <>
      {day.result === 'same' && t.table.same}
      {refused.map(({ time, reason, claimed }) => (
        <p class="plan__refused" key={time}>
          {clockWords(time, locale)}: {t.refused[reason ?? 'past'](claimed)}
        </p>
      ))}
    </>
  )
}
