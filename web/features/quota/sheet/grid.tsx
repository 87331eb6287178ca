import type { ComponentChildren, RefObject } from 'preact'
import { Icon } from '../../../components/icon/icon.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockWords, longDate } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { type CellAppearance, slotSigns } from './cell-appearance.ts'
import { DayHeading, type QuotaDaySummary } from './day-heading.tsx'
import './grid.css'
import { holds, type Rectangle, type Spot } from './cell-selection.ts'

interface GridProps {
  readonly t: QuotasTexts
  readonly grid: RefObject<HTMLTableElement | null>
  readonly labelledBy: string
  readonly dates: readonly string[]
  readonly times: readonly string[]
  readonly today: string
  readonly dayOf: (date: string) => QuotaDaySummary
  readonly viewOf: (date: string, time: string) => CellAppearance
  readonly head: Spot
  readonly chosen: Rectangle
  /** Stands in the cell that has the focus while it is edited. */
  readonly editor: ComponentChildren
  readonly onPress: (spot: Spot, event: MouseEvent) => void
  readonly onReach: (spot: Spot) => void
  readonly onOpen: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onDay: (row: number) => void
  readonly onTime: (column: number) => void
}

/** The cell an event happened in. */
function spotAt({ target }: Event): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined
}

/** Days × times as a WAI-ARIA grid: one stop of the Tab key, everything else by keys inside. */
export function Grid(props: GridProps) {
  const { t, grid, labelledBy, dates, times, head, chosen, editor } = props
  const { locale } = usePageContext()
  return (
    <table
      class="quota-grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a data grid, as WAI-ARIA describes it
      role="grid"
      ref={grid}
      aria-multiselectable="true"
      aria-labelledby={labelledBy}
      aria-describedby="quota-keys"
      onKeyDown={props.onKey}
      onMouseDown={(event) => {
        const spot = spotAt(event)
        if (spot && event.button === 0) props.onPress(spot, event)
      }}
      onMouseMove={(event) => {
        const spot = spotAt(event)
        if (spot && event.buttons === 1) props.onReach(spot)
      }}
      onDblClick={(event) => spotAt(event) && props.onOpen()}
    >
      <thead>
        <tr>
          <th scope="col" class="quota-grid__corner">
            {t.grid.day}
          </th>
          {times.map((time, column) => (
            <th scope="col" key={time} onClick={() => props.onTime(column)}>
              {clockWords(time, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.map((date, row) => {
          const day = longDate(date, locale)
          return (
            <tr key={date}>
              <DayHeading
                t={t}
                date={date}
                today={props.today}
                day={props.dayOf(date)}
                onClick={() => props.onDay(row)}
              />
              {times.map((time, column) => {
                const view = props.viewOf(date, time)
                const isHead = row === head.row && column === head.column
                return (
                  <td
                    key={time}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a data grid
                    role="gridcell"
                    class={classOf(view)}
                    data-row={row}
                    data-column={column}
                    tabIndex={isHead ? 0 : -1}
                    aria-selected={holds(chosen, { row, column })}
                    aria-readonly={view.lock ? 'true' : undefined}
                    aria-invalid={view.error ? 'true' : undefined}
                  >
                    {isHead && editor ? (
                      editor
                    ) : (
                      <>
                        <span class="hidden-visually">
                          {day}, {view.words}
                        </span>
                        <Figures view={view} t={t} />
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const classOf = ({ state, before, error, lock }: CellAppearance): string =>
  [
    'quota-cell',
    `quota-cell--${state}`,
    before !== undefined && 'quota-cell--changed',
    error && 'quota-cell--error',
    lock && 'quota-cell--locked',
  ]
    .filter(Boolean)
    .join(' ')

function Figures({ view, t }: { view: CellAppearance; t: QuotasTexts }) {
  const { state, quota, before, claimed, left, error } = view
  if (state === 'loading' || (quota === null && claimed === 0 && before === undefined)) return null
  const sign = error ? 'warning' : state === 'none' || quota === null ? undefined : slotSigns[state]
  return (
    <>
      <span class="quota-cell__quota" aria-hidden="true">
        {sign && <Icon name={sign} size={12} />}
        {quota ?? '–'}
      </span>
      <span class="quota-cell__part" aria-hidden="true">
        {before !== undefined ? t.cell.was(before) : `${claimed} / ${left}`}
      </span>
    </>
  )
}
