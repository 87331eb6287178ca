import type { DayState } from '../../../../lambdas/contract/http/schemas.ts'
import { Icon } from '../../../components/icon/icon.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { longDate, weekdayShort } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'

/** A day as a whole; without anything while it is on its way. */
export interface QuotaDaySummary {
  readonly state?: DayState
  readonly holiday?: string | undefined
  readonly closed?: true | undefined
  /** As wanted. */
  readonly quota: number
  /** As the office has it, where another one is wanted. */
  readonly before?: number
  readonly claimed: number
}

/** The heading of a row: which day, and how full it is or why nobody can come. */
export function DayHeading({
  t,
  date,
  today,
  day,
  onClick,
}: {
  t: QuotasTexts
  date: string
  today: string
  day: QuotaDaySummary
  /** The whole day is chosen by the pointer; by keys it is Shift and the space bar. */
  onClick: () => void
}) {
  const { locale } = usePageContext()
  const isOff = day.holiday !== undefined || day.closed || (day.state === 'closed' && day.quota === 0)
  return (
    <th
      scope="row"
      class={`quota-day${isOff || date < today ? ' quota-day--off' : ''}${date === today ? ' quota-day--today' : ''}`}
      onClick={onClick}
    >
      <span class="quota-day__date">
        <span aria-hidden="true">
          {weekdayShort(date, locale)} {Number(date.slice(8))}
        </span>
        <span class="hidden-visually">{longDate(date, locale)}</span>
      </span>{' '}
      <span class="quota-day__note">
        {day.holiday !== undefined && <Icon name="flag" size={12} />}
        {noteOf(day, t)}
      </span>
    </th>
  )
}

function noteOf(
  { state, holiday, closed, quota, before, claimed }: QuotaDaySummary,
  { grid, cell }: QuotasTexts,
): string {
  if (state === undefined) return ''
  if (holiday !== undefined) return holiday
  if (closed) return grid.closedDay
  if (before !== undefined) return `${grid.filled(claimed, quota)} (${cell.was(before)})`
  if (quota > 0) return grid.filled(claimed, quota)
  return state === 'closed' ? grid.noWork : grid.noQuota
}
