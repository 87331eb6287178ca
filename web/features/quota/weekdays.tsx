import type { Locale } from '../../../lambdas/contract/locale.ts'
import { FieldGroup } from '../../components/field/field.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { shiftDay, weekdayName } from '../../lib/dates.ts'
import './weekdays.css'

/** Any Sunday: the first day after it is Monday, 1. */
const aSunday = '2026-01-04'

const nameOf = (weekday: number, locale: Locale): string => weekdayName(shiftDay(aSunday, weekday), locale)

/** "Senin, Selasa". Monday is 1, Sunday 7. */
export const weekdayNames = (weekdays: readonly number[], locale: Locale): string =>
  weekdays.map((weekday) => nameOf(weekday, locale)).join(', ')

/** Which days of the week. Monday is 1, Sunday 7. */
export function Weekdays({
  id,
  label,
  hint,
  error,
  offered = [1, 2, 3, 4, 5, 6, 7],
  value,
  onToggle,
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  offered?: readonly number[]
  value: readonly number[]
  onToggle: (weekday: number) => void
}) {
  const { locale } = usePageContext()
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class="weekdays">
        {offered.map((weekday, i) => (
          <label class="checkbox weekdays__day" key={weekday}>
            <input
              type="checkbox"
              id={i === 0 ? id : `${id}-${weekday}`}
              name={id}
              checked={value.includes(weekday)}
              onChange={() => onToggle(weekday)}
            />
            <span>{nameOf(weekday, locale)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
