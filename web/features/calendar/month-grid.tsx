import type { RefObject } from 'preact'
import { Icon } from '../../components/icon/icon.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { shiftDay, weekdayName, weekdayShort, weeksOf } from '../../lib/dates.ts'
import { type DescribedDay, daySigns } from './day-appearance.ts'

interface MonthGridProps {
  readonly grid: RefObject<HTMLTableElement | null>
  readonly month: string
  /** The one day that the Tab key reaches. */
  readonly focused: string
  readonly today: string
  readonly chosen: string | undefined
  readonly viewOf: (date: string) => DescribedDay
  readonly nameOf: (date: string) => string
  readonly onChoose: (date: string) => void
  /** @returns whether the key was one of the grid's */
  readonly onKey: (key: string) => boolean
}

/** Any week will do for the names of its days. */
const aMonday = '2026-01-05'
const week = Array.from({ length: 7 }, (_, n) => shiftDay(aMonday, n))

export function MonthGrid({ grid, month, focused, today, chosen, viewOf, nameOf, onChoose, onKey }: MonthGridProps) {
  const { locale } = usePageContext()
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid, as WAI-ARIA describes it
    <table class="month" role="grid" ref={grid} aria-labelledby="calendar-month" aria-describedby="calendar-keys">
      <thead>
        <tr>
          {week.map((day) => (
            <th scope="col" key={day}>
              <span aria-hidden="true">{weekdayShort(day, locale)}</span>
              <span class="hidden-visually">{weekdayName(day, locale)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((days) => (
          <tr key={days.find(Boolean)}>
            {days.map((date, i) => {
              if (!date) return <td key={week[i]} />
              const viewed = viewOf(date)
              const sign = daySigns[viewed.view]
              return (
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a date grid
                // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
                <td key={date} role="gridcell" aria-selected={date === chosen}>
                  <button
                    type="button"
                    class={`month__day month__day--${viewed.view}${date === today ? ' month__day--today' : ''}`}
                    tabIndex={date === focused ? 0 : -1}
                    aria-label={nameOf(date)}
                    aria-disabled={viewed.view === 'available' ? undefined : 'true'}
                    aria-current={date === today ? 'date' : undefined}
                    onClick={() => onChoose(date)}
                    onKeyDown={(event) => {
                      if (onKey(event.key)) event.preventDefault()
                    }}
                  >
                    <span class="month__number">{Number(date.slice(8))}</span>
                    {sign && <Icon name={sign} size={14} />}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
