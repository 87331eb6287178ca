import type { RefObject } from 'preact'
import { Icon } from '../../components/icon/icon.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays, weekdayName, weekdayShort, weeksOf } from '../../dates.ts'
import { signs, type ViewedDay } from './day-view.ts'

interface MonthGridProps {
  readonly grid: RefObject<HTMLTableElement | null>
  readonly month: string
  /** The one day that the Tab key reaches. */
  readonly focused: string
  readonly today: string
  readonly chosen: string | undefined
  readonly viewOf: (date: string) => ViewedDay
  readonly nameOf: (date: string) => string
  readonly onChoose: (date: string) => void
  /** @returns whether the key was one of the grid's */
  readonly onKey: (key: string) => boolean
}

/** Any week will do for the names of its days. */
const aMonday = '2026-01-05'
const week = Array.from({ length: 7 }, (_, n) => addDays(aMonday, n))

export function MonthGrid({ grid, month, focused, today, chosen, viewOf, nameOf, onChoose, onKey }: MonthGridProps) {
  const { locale } = useSurroundings()
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
              const sign = signs[viewed.view]
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
