import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { usePageContext } from '../../../hooks/page-context.ts'
import { longDate } from '../../../lib/dates.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { cellAppearance, summarizeQuotaDay } from './cell-appearance.ts'
import { CellEditor, type Leave } from './cell-editor.tsx'
import { type CellSelection, nextSpot, only, rectangleOf, type Spot, spotsOf, within } from './cell-selection.ts'
import { cellAddress, cellKey, cellLockAt, type OfficeNow } from './cells.ts'
import { readClipboard, spread, toClipboard } from './clipboard.ts'
import { Grid } from './grid.tsx'
import { actionOf } from './keys.ts'
import { parseQuotaInput, type QuotaInput } from './quota-input.ts'
import { type CellChange, enterQuotas, type QuotaSheet, redo, undo, wantedAt } from './sheet-state.ts'
import { Toolbar } from './toolbar.tsx'
import { useClipboard } from './use-clipboard.ts'

interface SheetProps {
  readonly t: QuotasTexts
  readonly labelledBy: string
  readonly sheet: QuotaSheet
  readonly change: (step: (sheet: QuotaSheet) => QuotaSheet) => void
  readonly dates: readonly string[]
  readonly times: readonly string[]
  readonly now: OfficeNow
  /** The day that is looked at first. */
  readonly date: string
  /** Grows with each save: what was said before is over then. */
  readonly round: number
  /** A place that was decided about: the focus goes there. Each time another object. */
  readonly goTo: { readonly key: string } | undefined
  /** Page Up and Page Down. */
  readonly onTurn: (months: number) => void
}

/** The grid at work: what is chosen, typed, pasted and undone. */
export function Sheet({ t, labelledBy, sheet, change, dates, times, now, date, round, goTo, onTurn }: SheetProps) {
  const { locale } = usePageContext()
  const [chosen, setChosen] = useState<CellSelection>(() => only({ row: Math.max(0, dates.indexOf(date)), column: 0 }))
  const [editing, setEditing] = useState<{ readonly text: string; readonly isTyped: boolean }>()
  const [message, setMessage] = useState('')
  const grid = useRef<HTMLTableElement>(null)
  const region = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const size = { rows: dates.length, columns: times.length }
  const selection = { anchor: within(chosen.anchor, size), head: within(chosen.head, size) }
  const rectangle = rectangleOf(selection)
  const spots = spotsOf(rectangle)
  const keyAt = ({ row, column }: Spot) => cellKey(dates[row] ?? '', times[column] ?? '')
  const view = (day: string, time: string) => cellAppearance(sheet, day, time, now, t, locale)
  const headDate = dates[selection.head.row] ?? date
  const headView = view(headDate, times[selection.head.column] ?? '')

  // The focus follows the chosen cell, also into the next month, once a key has led there
  useLayoutEffect(() => {
    if (takesFocus.current && editing === undefined) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    takesFocus.current = false
  })

  useEffect(() => setMessage(''), [round])

  // The day that was asked for is in sight, also once its month has come: rows with figures are taller.
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (cell && region.current) bringInto(region.current, cell)
  }, [sheet.days.has(date)])

  // A decision has led here; its place may be in another month.
  useEffect(() => {
    if (!goTo) return
    const { date: row, time } = cellAddress(goTo.key)
    const spot = { row: dates.indexOf(row), column: times.indexOf(time) }
    go(spot.row < 0 || spot.column < 0 ? selection : only(spot))
  }, [goTo])

  const go = (next: CellSelection) => {
    takesFocus.current = true
    setChosen(next)
  }

  /** Enters quotas where that can be done, and says how it went. */
  const put = (wanted: readonly { readonly spot: Spot; readonly entry: QuotaInput }[], cut = 0, headings = false) => {
    const all = wanted.map(({ spot, entry }): CellChange => ({ key: keyAt(spot), entry }))
    const open = all.filter(({ key }) => !cellLockAt(sheet.days, key, now))
    const { changed } = enterQuotas(sheet, open)
    change((now) => enterQuotas(now, open).sheet)
    setMessage(
      [
        t.messages.changed(changed),
        all.length > open.length && t.messages.locked(all.length - open.length),
        cut > 0 && t.messages.cut(cut),
        headings && t.messages.headings,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const fill = (entry: QuotaInput) => put(spots.map((spot) => ({ spot, entry })))

  const commit = (text: string, leave: Leave): boolean => {
    const entry = parseQuotaInput(text)
    if (!entry && text.trim() !== '') {
      setMessage(t.messages.notAQuota)
      return false
    }
    setEditing(undefined)
    if (entry) fill(entry)
    const next = leave && nextSpot(selection.head, leave.by, leave.back, size)
    takesFocus.current = leave !== undefined
    if (next && spots.length === 1) setChosen(only(next))
    return true
  }
  const open = (text: string, isTyped = false) => {
    if (headView.state === 'loading') return setMessage(t.messages.loading)
    if (spots.length === 1 && headView.lock) return setMessage(`${t.cell.locks[headView.lock]}.`)
    setMessage('')
    setEditing({ text, isTyped })
  }
  const back = (step: (sheet: QuotaSheet) => QuotaSheet, words: string) => {
    change(step)
    setMessage(words)
    takesFocus.current = grid.current?.contains(document.activeElement) ?? false
  }

  useClipboard(grid, {
    copy: () => {
      const { top, left, bottom, right } = rectangle
      const rows = dates
        .slice(top, bottom + 1)
        .map((day) => times.slice(left, right + 1).map((time) => wantedAt(sheet, cellKey(day, time))))
      setMessage(t.messages.copied(spots.length))
      return toClipboard(rows)
    },
    remove: () => fill({ to: null }),
    paste: (text) => {
      const read = readClipboard(text)
      if ('strange' in read) return setMessage(t.messages.strange(read.strange))
      const { pasted, cut } = spread(read.block, rectangle, size)
      const [last] = pasted.slice(-1)
      put(pasted, cut, read.headings)
      if (last) setChosen({ anchor: { row: rectangle.top, column: rectangle.left }, head: last.spot })
      takesFocus.current = true
    },
  })

  const onKey = (event: KeyboardEvent) => {
    const action = actionOf(event, selection, size)
    if (!action) return
    event.preventDefault()
    if (action.does === 'select') {
      setMessage('')
      go(action.selection)
    } else if (action.does === 'turn') {
      takesFocus.current = true
      onTurn(action.months)
    } else if (action.does === 'edit') open(String(headView.quota ?? ''))
    else if (action.does === 'type') open(action.text, true)
    else if (action.does === 'remove') fill({ to: null })
    else if (action.does === 'undo') back(undo, t.messages.undone)
    else back(redo, t.messages.redone)
  }

  return (
    <>
      <Toolbar
        t={t}
        count={spots.length}
        canUndo={sheet.past.length > 0}
        canRedo={sheet.future.length > 0}
        onFill={fill}
        onRemove={() => fill({ to: null })}
        onUndo={() => back(undo, t.messages.undone)}
        onRedo={() => back(redo, t.messages.redone)}
      />
      <p class="quota-here" aria-hidden="true">
        <strong>{longDate(headDate, locale)}</strong>, {headView.words}
      </p>
      <p class="quota-message" role="status">
        {message}
      </p>
      <div class="quota-region" ref={region}>
        <Grid
          t={t}
          grid={grid}
          labelledBy={labelledBy}
          dates={dates}
          times={times}
          today={now.today}
          dayOf={(day) => summarizeQuotaDay(sheet, day)}
          viewOf={view}
          head={selection.head}
          chosen={rectangle}
          editor={
            editing !== undefined && (
              <CellEditor
                {...editing}
                label={t.editor(longDate(headDate, locale), headView.words, spots.length)}
                onCommit={commit}
                onCancel={() => {
                  takesFocus.current = true
                  setEditing(undefined)
                }}
              />
            )
          }
          onPress={(spot, event) => {
            if (event.target instanceof HTMLInputElement) return
            event.preventDefault()
            // Leaving a field commits it first.
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
            go(event.shiftKey ? { anchor: selection.anchor, head: spot } : only(spot))
          }}
          onReach={(spot) => {
            if (editing === undefined && keyAt(spot) !== keyAt(selection.head))
              go({ anchor: selection.anchor, head: spot })
          }}
          onOpen={() => open(String(headView.quota ?? ''))}
          onKey={onKey}
          onDay={(row) => go({ anchor: { row, column: 0 }, head: { row, column: size.columns - 1 } })}
          onTime={(column) => go({ anchor: { row: 0, column }, head: { row: size.rows - 1, column } })}
        />
      </div>
    </>
  )
}

/** Scrolls a region of the page until a cell is in its middle. */
function bringInto(region: HTMLElement, cell: HTMLElement): void {
  const [box, at] = [region.getBoundingClientRect(), cell.getBoundingClientRect()]
  region.scrollTop += at.top + at.height / 2 - (box.top + box.height / 2)
}
