import type { Locale } from '../../../../lambdas/contract/locale.ts'
import { FieldGroup } from '../../../components/field/field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { FieldBinding } from '../../../hooks/use-form.ts'
import { shiftDay, weekdayName } from '../../../lib/dates.ts'

/** Any Monday: of a weekday only its name is shown. */
const monday = '2024-01-01'
/** 1 = Monday … 7 = Sunday. */
const week = [1, 2, 3, 4, 5, 6, 7]
const nameOf = (day: number, locale: Locale): string => weekdayName(shiftDay(monday, day - 1), locale)

/** "Senin–Jumat", or the days one by one where there is a gap. */
export function workdayWords(days: readonly number[], locale: Locale): string {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]]
  const names = days.map((day) => nameOf(day, locale))
  const unbroken = days.length > 2 && last - first === days.length - 1
  return unbroken ? `${names[0]}–${names[names.length - 1]}` : names.join(', ')
}

/** The days an office works; its value is their numbers, `1,2,3`. */
export function WorkdaysField({
  id,
  name,
  value,
  onInput,
  error,
  label,
  hint,
}: FieldBinding & { label: string; hint: string }) {
  const { locale } = usePageContext()
  const chosen = value.split(',').filter(Boolean).map(Number)
  const toggle = (day: number) =>
    onInput(week.filter((one) => (one === day ? !chosen.includes(day) : chosen.includes(one))).join())
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class="workdays">
        {week.map((day, n) => (
          <label class="checkbox workdays__day" key={day}>
            <input
              type="checkbox"
              id={n === 0 ? id : `${id}-${day}`}
              name={name}
              checked={chosen.includes(day)}
              onChange={() => toggle(day)}
            />
            <span>{nameOf(day, locale)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
