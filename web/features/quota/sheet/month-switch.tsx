import { Icon } from '../../../components/icon/icon.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { monthName } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'

/** Which month the sheet shows, and the way to its neighbours. */
export function MonthTurn({
  t,
  month,
  first,
  last,
  onTurn,
}: {
  t: QuotasTexts
  month: string
  first: string
  last: string
  onTurn: (months: number) => void
}) {
  const { locale } = usePageContext()
  const turns = [
    { by: -1, icon: 'left', label: t.month.previous, off: month <= first },
    { by: 1, icon: 'right', label: t.month.next, off: month >= last },
  ] as const
  const [before, after] = turns.map(({ by, icon, label, off }) => (
    <button
      key={by}
      type="button"
      class="quota-month__turn"
      aria-label={label}
      aria-disabled={off ? 'true' : undefined}
      onClick={() => onTurn(by)}
    >
      <Icon name={icon} />
    </button>
  ))
  return (
    <div class="quota-month">
      {before}
      <h2 id="quota-month" aria-live="polite">
        {monthName(month, locale)}
      </h2>
      {after}
    </div>
  )
}
