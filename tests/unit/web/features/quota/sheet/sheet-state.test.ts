import { describe, expect, it } from 'vitest'
import { summarizeQuotaDay } from '../../../../../../web/features/quota/sheet/cell-appearance.ts'
import { cellAt, cellLockAt, timesOf } from '../../../../../../web/features/quota/sheet/cells.ts'
import {
  discard,
  editErrorAt,
  enterQuotas,
  giveWay,
  insist,
  openSheet,
  type QuotaSheet,
  redo,
  refreshed,
  saved,
  undo,
  unsaved,
  wantedAt,
} from '../../../../../../web/features/quota/sheet/sheet-state.ts'
import {
  eight,
  gridDayFixture,
  mondayWith,
  nine,
  openedQuotaSheet,
  sheetMonday,
  sheetTuesday,
  ten,
} from './fixtures.ts'

const typed = (desk: QuotaSheet, key: string, to: number | null): QuotaSheet =>
  enterQuotas(desk, [{ key, entry: { to } }]).sheet
const result = (
  key: string,
  what: 'saved' | 'changed-meanwhile' | 'holiday' | 'below-claims',
  quota: number | null,
  claimed = 0,
) => ({
  date: key.slice(0, 10),
  time: key.slice(11),
  result: what,
  quota,
  claimed,
})

describe('quotas that are typed', () => {
  it('are shown and sent with the quota that was seen, and are no edit when they are what is there already', () => {
    let desk = typed(openedQuotaSheet(), eight, 12)
    expect(wantedAt(desk, eight)).toBe(12)
    expect(unsaved(desk)).toEqual([{ date: sheetMonday, time: '08:00', from: 10, to: 12 }])
    desk = typed(desk, eight, 10)
    expect(unsaved(desk)).toEqual([])
  })

  it('change what is wanted, not what is there, when they say so much more or less', () => {
    const more = (desk: QuotaSheet) =>
      enterQuotas(desk, [
        { key: eight, entry: { by: 5 } },
        { key: ten, entry: { by: 5 } },
      ])
    const once = more(openedQuotaSheet())
    expect(once.changed).toBe(1)
    expect(wantedAt(more(once.sheet).sheet, eight)).toBe(20)
    expect(wantedAt(once.sheet, ten)).toBeNull()
    expect(enterQuotas(once.sheet, [{ key: eight, entry: { by: -16 } }]).changed).toBe(0)
  })

  it('make a new time and take one away', () => {
    const desk = typed(typed(openedQuotaSheet(), ten, 4), eight, null)
    expect(unsaved(desk)).toEqual([
      { date: sheetMonday, time: '10:00', from: null, to: 4 },
      { date: sheetMonday, time: '08:00', from: 10, to: null },
    ])
  })

  it('are undone and done again, a whole range in one step', () => {
    const range = [eight, nine, `${sheetTuesday} 08:00`].map((key) => ({ key, entry: { to: 7 } }))
    const first = typed(openedQuotaSheet(), ten, 1)
    const { sheet: desk, changed } = enterQuotas(first, range)
    expect(changed).toBe(3)
    expect(undo(desk).edits).toEqual(first.edits)
    expect(redo(undo(desk)).edits).toEqual(desk.edits)
    expect(undo(undo(undo(desk))).edits.size).toBe(0)
    expect(undo(discard(desk)).edits).toEqual(desk.edits)
    // What was undone can't come back after something else was typed.
    expect(redo(typed(undo(desk), eight, 3)).edits).toEqual(typed(undo(desk), eight, 3).edits)
  })

  it('are kept from an earlier visit', () => {
    const kept = [...typed(openedQuotaSheet(), eight, 12).edits]
    expect(unsaved(refreshed(openSheet(kept), [gridDayFixture(sheetMonday)]))).toHaveLength(1)
  })
})

it('a day as a whole counts what is typed, and says what it was', () => {
  const desk = typed(typed(typed(openedQuotaSheet(), eight, 12), ten, 4), `${sheetTuesday} 09:00`, 5)
  expect(summarizeQuotaDay(desk, sheetMonday)).toMatchObject({ quota: 21, before: 15, claimed: 3 })
  expect(summarizeQuotaDay(typed(desk, eight, null), sheetMonday)).toMatchObject({ quota: 9, before: 15 })
  expect(summarizeQuotaDay(desk, sheetTuesday)).not.toHaveProperty('before')
})

describe('a newer look', () => {
  it('brings bookings and leaves what is typed', () => {
    const desk = refreshed(typed(openedQuotaSheet(), eight, 12), [mondayWith('08:00', 10, 4)])
    expect(cellAt(desk.days, eight)).toMatchObject({ quota: 10, claimed: 4 })
    expect(unsaved(desk)).toHaveLength(1)
    expect(editErrorAt(desk, eight)).toBeUndefined()
  })

  it('shows that somebody else was quicker; nothing is sent until that is decided', () => {
    const desk = refreshed(typed(openedQuotaSheet(), eight, 12), [mondayWith('08:00', 8, 0)])
    expect(editErrorAt(desk, eight)).toBe('changed-meanwhile')
    expect(unsaved(desk)).toEqual([])
    expect(unsaved(insist(desk, eight))).toEqual([{ date: sheetMonday, time: '08:00', from: 8, to: 12 }])
    expect(wantedAt(giveWay(desk, eight), eight)).toBe(8)
    expect(unsaved(typed(desk, eight, 12))).toMatchObject([{ from: 8, to: 12 }])
  })

  it('is decided about in steps that can be undone', () => {
    const desk = refreshed(typed(openedQuotaSheet(), eight, 12), [mondayWith('08:00', 8, 0)])
    for (const decide of [insist, giveWay]) {
      const decided = decide(desk, eight)
      expect(editErrorAt(decided, eight)).toBeUndefined()
      expect(undo(decided).edits).toEqual(desk.edits)
      expect(editErrorAt(undo(decided), eight)).toBe('changed-meanwhile')
      expect(redo(undo(decided)).edits).toEqual(decided.edits)
    }
  })

  it('that shows the wanted quota ends the edit', () => {
    expect(refreshed(typed(openedQuotaSheet(), eight, 12), [mondayWith('08:00', 12, 0)]).edits.size).toBe(0)
  })

  it('shows at once that bookings have overtaken the edit', () => {
    const lower = refreshed(typed(openedQuotaSheet(), eight, 2), [mondayWith('08:00', 10, 3)])
    expect(editErrorAt(lower, eight)).toBe('below-claims')
    expect(editErrorAt(typed(openedQuotaSheet(), nine, null), nine)).toBe('has-bookings')
    expect(editErrorAt(typed(openedQuotaSheet(), nine, 3), nine)).toBeUndefined()
  })
})

describe('the answers to a save', () => {
  const answered = (desk: QuotaSheet, ...results: ReturnType<typeof result>[]) => saved(desk, unsaved(desk), results)

  it('end the edits that are saved and keep the others with their reasons', () => {
    const desk = typed(typed(typed(openedQuotaSheet(), eight, 12), nine, 6), ten, 2)
    const after = answered(
      desk,
      result(eight, 'saved', 12),
      result(nine, 'changed-meanwhile', 9, 3),
      result(ten, 'holiday', null),
    )
    expect([...after.edits.keys()]).toEqual([nine, ten])
    expect(cellAt(after.days, eight)?.quota).toBe(12)
    expect(editErrorAt(after, nine)).toBe('changed-meanwhile')
    expect(wantedAt(after, nine)).toBe(6)
    expect(editErrorAt(after, ten)).toBe('holiday')
    expect(undo(after)).toBe(after)
  })

  it('leave what was typed while they were on their way', () => {
    const desk = typed(openedQuotaSheet(), eight, 12)
    const sent = unsaved(desk)
    const after = saved(typed(desk, eight, 15), sent, [result(eight, 'saved', 12)])
    expect(unsaved(after)).toEqual([{ date: sheetMonday, time: '08:00', from: 12, to: 15 }])
  })

  it('give way to newer figures: what was too low is so no more once a booking is gone', () => {
    const desk = typed(openedQuotaSheet(), nine, 2)
    const after = answered(desk, result(nine, 'below-claims', 5, 3))
    expect(editErrorAt(after, nine)).toBe('below-claims')
    expect(editErrorAt(refreshed(after, [mondayWith('09:00', 5, 2)]), nine)).toBeUndefined()
  })

  it('tell how a changed time stands: a new one is a draft, a full one is open again', () => {
    const full = mondayWith('09:00', 5, 5)
    let desk = refreshed(openedQuotaSheet(), [
      { ...full, slots: full.slots.map((slot) => ({ ...slot, state: 'full' as const })) },
    ])
    desk = typed(typed(desk, nine, 8), ten, 4)
    const after = answered(desk, result(nine, 'saved', 8, 5), result(ten, 'saved', 4))
    expect(cellAt(after.days, nine)).toMatchObject({ quota: 8, claimed: 5, state: 'available' })
    expect(cellAt(after.days, ten)).toMatchObject({ quota: 4, state: 'unopened' })
  })
})

it('a place is locked by what its day is', () => {
  const now = { today: sheetMonday, clock: '08:30', last: '2027-03-16' }
  const days = refreshed(openedQuotaSheet(), [
    { ...gridDayFixture('2026-12-25'), state: 'holiday', holiday: 'Natal' },
    { ...gridDayFixture('2026-12-23'), state: 'closed', closed: true },
  ]).days
  const locks = [eight, nine, '2026-12-11 08:00', '2026-12-25 08:00', '2026-12-23 08:00', '2027-03-17 08:00']
  expect(locks.map((key) => cellLockAt(days, key, now))).toEqual([
    'past',
    undefined,
    'past',
    'holiday',
    'closed-day',
    'too-far',
  ])
})

it('the columns are all times of the month and those wanted anyway, by the clock', () => {
  expect(timesOf(openedQuotaSheet().days, [sheetMonday], ['15:30', '08:30', '08:00'])).toEqual([
    '08:00',
    '08:30',
    '09:00',
    '15:30',
  ])
})
