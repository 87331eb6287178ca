import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, nextSpot, only, rectangleOf } from '../../../../../../web/features/quota/sheet/cell-selection.ts'
import { readClipboard, spread, toClipboard } from '../../../../../../web/features/quota/sheet/clipboard.ts'
import { actionOf } from '../../../../../../web/features/quota/sheet/keys.ts'
import { parseQuotaInput, resultingQuota } from '../../../../../../web/features/quota/sheet/quota-input.ts'

const size = { rows: 30, columns: 4 }
const at = (row: number, column: number) => ({ row, column })

describe('what is typed into a cell', () => {
  it.each([
    ['12', { to: 12 }],
    [' 0 ', { to: 0 }],
    ['1000', { to: 1000 }],
    ['1001', undefined],
    ['+5', { by: 5 }],
    ['-5', { by: -5 }],
    ['−5', { by: -5 }],
    ['1,5', undefined],
    ['lima', undefined],
    ['', undefined],
  ])('%s', (text, entry) => expect(parseQuotaInput(text)).toEqual(entry))

  it('comes to nothing beyond the bounds of a quota', () => {
    expect(resultingQuota({ by: -5 }, 4)).toBeUndefined()
    expect(resultingQuota({ by: 1 }, 1000)).toBeUndefined()
    expect(resultingQuota({ by: 1 }, null)).toBeUndefined()
    expect(resultingQuota({ to: null }, 4)).toBeNull()
  })
})

describe('moving in the grid', () => {
  it.each([
    ['ArrowRight', {}, at(3, 2)],
    ['ArrowUp', {}, at(2, 1)],
    ['Home', {}, at(3, 0)],
    ['End', {}, at(3, 3)],
    ['Home', { ctrl: true }, at(0, 0)],
    ['End', { ctrl: true }, at(29, 3)],
    ['ArrowDown', { ctrl: true }, at(29, 1)],
  ])('%s %o', (key, held, head) => expect(moved(only(at(3, 1)), key, size, held)).toEqual(only(head)))

  it('stays inside, grows with Shift, and leaves other keys alone', () => {
    expect(moved(only(at(0, 0)), 'ArrowUp', size)).toEqual(only(at(0, 0)))
    const grown = moved(only(at(3, 1)), 'ArrowLeft', size, { shift: true })
    expect(grown && rectangleOf(grown)).toEqual({ top: 3, bottom: 3, left: 0, right: 1 })
    expect(moved(only(at(3, 1)), 'x', size)).toBeUndefined()
  })

  it('goes down with Enter, and along the rows with Tab until the end', () => {
    expect(nextSpot(at(3, 1), 'Enter', false, size)).toEqual(at(4, 1))
    expect(nextSpot(at(3, 1), 'Enter', true, size)).toEqual(at(2, 1))
    expect(nextSpot(at(3, 3), 'Tab', false, size)).toEqual(at(4, 0))
    expect(nextSpot(at(29, 3), 'Tab', false, size)).toBeUndefined()
    expect(nextSpot(at(0, 0), 'Tab', true, size)).toBeUndefined()
  })
})

describe('a key in the grid', () => {
  const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
    actionOf(
      { key, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false, altKey: held.alt ?? false, metaKey: false },
      { anchor: at(3, 1), head: at(4, 2) },
      size,
    )
  const selected = (action: ReturnType<typeof press>) => action?.does === 'select' && rectangleOf(action.selection)

  it.each([
    ['7', { does: 'type', text: '7' }],
    ['-', { does: 'type', text: '-' }],
    ['F2', { does: 'edit' }],
    ['Delete', { does: 'remove' }],
    ['PageDown', { does: 'turn', months: 1 }],
    ['Tab', undefined],
    ['a', undefined],
  ])('%s', (key, action) => expect(press(key)).toEqual(action))

  it('with Ctrl undoes, does again, and chooses all; copying is left to the browser', () => {
    expect([press('z', { ctrl: true }), press('Z', { ctrl: true, shift: true }), press('y', { ctrl: true })]).toEqual([
      { does: 'undo' },
      { does: 'redo' },
      { does: 'redo' },
    ])
    expect(selected(press('a', { ctrl: true }))).toEqual({ top: 0, left: 0, bottom: 29, right: 3 })
    expect([press('c', { ctrl: true }), press('1', { ctrl: true }), press('ArrowLeft', { alt: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('the space bar chooses whole days or times, Escape one cell', () => {
    expect(selected(press(' ', { shift: true }))).toEqual({ top: 3, left: 0, bottom: 4, right: 3 })
    expect(selected(press(' ', { ctrl: true }))).toEqual({ top: 0, left: 1, bottom: 29, right: 2 })
    expect(selected(press('Escape'))).toEqual({ top: 4, left: 2, bottom: 4, right: 2 })
    expect(press(' ')).toBeUndefined()
  })
})

describe('the clipboard', () => {
  it('brings back what was copied, whatever it was', () => {
    const quota = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })
    const sheet = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(quota, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(sheet, (rows) => {
        const read = readClipboard(toClipboard(rows))
        expect(read).toEqual({ block: rows.map((row) => row.map((to) => ({ to }))) })
      }),
    )
  })

  it('reads what spreadsheets write: line ends of their own, empty cells, a last line end', () => {
    expect(readClipboard('12\t\r\n\t+5\r\n')).toEqual({
      block: [
        [{ to: 12 }, undefined],
        [undefined, { by: 5 }],
      ],
    })
  })

  it('refuses as a whole what is no quota', () => {
    expect(readClipboard('12\tSenin')).toEqual({ strange: 'Senin' })
  })

  it('leaves out the headings of the table it was copied from, and says so', () => {
    const block = [
      [{ to: 5 }, { to: 6 }],
      [undefined, { to: 7 }],
    ]
    expect(readClipboard('Hari\t08.00\t09.00\nSenin\t5\t6\nSelasa\t\t7')).toEqual({ block, headings: true })
    expect(readClipboard('08.00\t09.00\n5\t6\n\t7')).toEqual({ block, headings: true })
    expect(readClipboard('Senin\t5\t6\nSelasa\t\t7')).toEqual({ block, headings: true })
    expect(readClipboard('5\t6\n\t7')).toEqual({ block })
    for (const text of ['Senin', 'Senin\nSelasa', '5\t6\nSenin\t7', 'Senin\t5\nSelasa\tlima'])
      expect(readClipboard(text)).toHaveProperty('strange')
  })

  const block = [[{ to: 1 }, { to: 2 }]]
  const places = (rectangle: Parameters<typeof spread>[1]) => {
    const { pasted, cut } = spread(block, rectangle, size)
    return { pasted: pasted.map(({ spot, entry }) => [spot.row, spot.column, 'to' in entry && entry.to]), cut }
  }

  it('is put down from the upper left cell on', () => {
    expect(places({ top: 2, bottom: 2, left: 1, right: 1 })).toEqual({
      pasted: [
        [2, 1, 1],
        [2, 2, 2],
      ],
      cut: 0,
    })
  })

  it('fills a selection that holds it several times', () => {
    expect(places({ top: 2, bottom: 3, left: 0, right: 3 }).pasted).toEqual([
      [2, 0, 1],
      [2, 1, 2],
      [2, 2, 1],
      [2, 3, 2],
      [3, 0, 1],
      [3, 1, 2],
      [3, 2, 1],
      [3, 3, 2],
    ])
  })

  it('is cut at the edge, and that is told', () => {
    expect(places({ top: 29, bottom: 29, left: 3, right: 3 })).toEqual({ pasted: [[29, 3, 1]], cut: 1 })
  })
})
