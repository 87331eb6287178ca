import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import type { QuotasTexts } from '../../texts/id/quotas.ts'
import { CellEditor, type Leave } from './cell-editor.tsx'
import { summaryOf, viewOf } from './cell-view.ts'
import { keyOf, lockOf, type Moment, placeOf } from './cells.ts'
import { readClipboard, spread, toClipboard } from './clipboard.ts'
import { type Change, type Desk, enter, redo, undo, wantedAt } from './desk.ts'
import { type Entry, readEntry } from './entry.ts'
import { Grid } from './grid.tsx'
import { actionOf } from './keys.ts'
import { nextSpot, only, rectangleOf, type Selection, type Spot, spotsOf, within } from './selection.ts'
import { Toolbar } from './toolbar.tsx'
import { useClipboard } from './use-clipboard.ts'

interface SheetProps {
  readonly t: QuotasTexts
  readonly labelledBy: string
  readonly desk: Desk
  readonly change: (step: (desk: Desk) => Desk) => void
  readonly dates: readonly string[]
  readonly times: readonly string[]
  readonly moment: Moment
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
export function Sheet({ t, labelledBy, desk, change, dates, times, moment, date, round, goTo, onTurn }: SheetProps) {
  const { locale } = useSurroundings()
  const [chosen, setChosen] = useState<Selection>(() => only({ row: Math.max(0, dates.indexOf(date)), column: 0 }))
  const [editing, setEditing] = useState<{ readonly text: string; readonly isTyped: boolean }>()
  const [said, setSaid] = useState('')
  const grid = useRef<HTMLTableElement>(null)
  const region = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const size = { rows: dates.length, columns: times.length }
  const selection = { anchor: within(chosen.anchor, size), head: within(chosen.head, size) }
  const rectangle = rectangleOf(selection)
  const spots = spotsOf(rectangle)
  const keyAt = ({ row, column }: Spot) => keyOf(dates[row] ?? '', times[column] ?? '')
  const view = (day: string, time: string) => viewOf(desk, day, time, moment, t, locale)
  const headDate = dates[selection.head.row] ?? date
  const headView = view(headDate, times[selection.head.column] ?? '')

  // The focus follows the chosen cell, also into the next month, once a key has led there
  useLayoutEffect(() => {
    if (takesFocus.current && editing === undefined) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    takesFocus.current = false
  })

  useEffect(() => setSaid(''), [round])

  // The day that was asked for is in sight, also once its month has come: rows with figures are taller.
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (cell && region.current) bringInto(region.current, cell)
  }, [desk.days.has(date)])

  // A decision has led here; its place may be in another month.
  useEffect(() => {
    if (!goTo) return
    const { date: row, time } = placeOf(goTo.key)
    const spot = { row: dates.indexOf(row), column: times.indexOf(time) }
    go(spot.row < 0 || spot.column < 0 ? selection : only(spot))
  }, [goTo])

  const go = (next: Selection) => {
    takesFocus.current = true
    setChosen(next)
  }

  /** Enters quotas where that can be done, and says how it went. */
  const put = (wanted: readonly { readonly spot: Spot; readonly entry: Entry }[], cut = 0, headings = false) => {
    const all = wanted.map(({ spot, entry }): Change => ({ key: keyAt(spot), entry }))
    const open = all.filter(({ key }) => !lockOf(desk.days, key, moment))
    const { changed } = enter(desk, open)
    change((now) => enter(now, open).desk)
    setSaid(
      [
        t.said.changed(changed),
        all.length > open.length && t.said.locked(all.length - open.length),
        cut > 0 && t.said.cut(cut),
        headings && t.said.headings,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const fill = (entry: Entry) => put(spots.map((spot) => ({ spot, entry })))

  const commit = (text: string, leave: Leave): boolean => {
    const entry = readEntry(text)
    if (!entry && text.trim() !== '') {
      setSaid(t.said.notAQuota)
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
    if (headView.state === 'loading') return setSaid(t.said.loading)
    if (spots.length === 1 && headView.lock) return setSaid(`${t.cell.locks[headView.lock]}.`)
    setSaid('')
    setEditing({ text, isTyped })
  }
  const back = (step: (desk: Desk) => Desk, words: string) => {
    change(step)
    setSaid(words)
    takesFocus.current = grid.current?.contains(document.activeElement) ?? false
  }

  useClipboard(grid, {
    copy: () => {
      const { top, left, bottom, right } = rectangle
      const rows = dates
        .slice(top, bottom + 1)
        .map((day) => times.slice(left, right + 1).map((time) => wantedAt(desk, keyOf(day, time))))
      setSaid(t.said.copied(spots.length))
      return toClipboard(rows)
    },
    remove: () => fill({ to: null }),
    paste: (text) => {
      const read = readClipboard(text)
      if ('strange' in read) return setSaid(t.said.strange(read.strange))
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
      setSaid('')
      go(action.selection)
    } else if (action.does === 'turn') {
      takesFocus.current = true
      onTurn(action.months)
    } else if (action.does === 'edit') open(String(headView.quota ?? ''))
    else if (action.does === 'type') open(action.text, true)
    else if (action.does === 'remove') fill({ to: null })
    else if (action.does === 'undo') back(undo, t.said.undone)
    else back(redo, t.said.redone)
  }

  return (
    <>
      <Toolbar
        t={t}
        count={spots.length}
        canUndo={desk.past.length > 0}
        canRedo={desk.future.length > 0}
        onFill={fill}
        onRemove={() => fill({ to: null })}
        onUndo={() => back(undo, t.said.undone)}
        onRedo={() => back(redo, t.said.redone)}
      />
      <p class="quota-here" aria-hidden="true">
        <strong>{longDate(headDate, locale)}</strong>, {headView.words}
      </p>
      <p class="quota-said" role="status">
        {said}
      </p>
      <div class="quota-region" ref={region}>
        <Grid
          t={t}
          grid={grid}
          labelledBy={labelledBy}
          dates={dates}
          times={times}
          today={moment.today}
          dayOf={(day) => summaryOf(desk, day)}
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
