import { describe, expect, it } from 'vitest'
import type { BoardView } from '../../../../../../lambdas/contract/desk/schemas.ts'
import type { OfficeView } from '../../../../../../lambdas/contract/http/schemas.ts'
import type { Problem, Result } from '../../../../../../web/lib/api.ts'
import {
  type BoardState,
  boardStateAfter,
  emptyBoardState,
  isDueToReload,
  largeTimes,
} from '../../../../../../web/pages/public/board/board-state.ts'

const office = { id: 'tangerang', timeZone: 'Asia/Jakarta' } as OfficeView
const boardWith = (coming: number): BoardView => ({ office: 'tangerang', date: '2026-12-14', serving: [], coming })
const answer = (
  coming: number,
  more: { office?: OfficeView } = {},
): Result<{ office?: OfficeView; board: BoardView }> => ({
  ok: true,
  body: { board: boardWith(coming), ...more },
})
const failure = (code: Problem['code']): Result<never> => ({ ok: false, problem: { code, detail: '', errors: [] } })

/** One call after another, a second apart. */
const boardAfter = (...results: Result<{ office?: OfficeView; board: BoardView }>[]): BoardState =>
  results.reduce((seen, result, n) => boardStateAfter(seen, result, n * 1000), emptyBoardState)

describe('the board of a waiting room', () => {
  it('keeps what it saw last while the network is gone, with the moment of it', () => {
    const seen = boardAfter(answer(5, { office }), answer(4), failure('offline'), failure('busy'), failure('offline'))
    expect(seen).toEqual({ office, board: boardWith(4), at: 1000, cut: true })
  })

  it('goes on when the network is back', () => {
    const seen = boardAfter(answer(5, { office }), failure('offline'), answer(3))
    expect(seen).toMatchObject({ office, board: boardWith(3), at: 2000, cut: false })
  })

  it('asks for another office when there never was this one, and never empties a board that hung there', () => {
    expect(boardAfter(failure('not-found')).unknown).toBe(true)
    expect(boardAfter(failure('offline'))).toEqual({ cut: true })
    const gone = boardAfter(answer(5, { office }), failure('not-found'))
    expect([gone.unknown, gone.board, gone.cut]).toEqual([undefined, boardWith(5), true])
  })
})

describe('the times in large letters', () => {
  const serving = ['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) => ({ time, waiting: 1 }))
  it('are the latest, in their order, when the desk is far behind', () => {
    expect(largeTimes({ serving }).map(({ time }) => time)).toEqual(['08:30', '09:00', '09:30', '10:00'])
    expect(largeTimes({ serving: serving.slice(0, 2) })).toEqual(serving.slice(0, 2))
  })
})

describe('a page that hangs for days', () => {
  const night = { clock: '03:15', openFor: 20 * 3_600_000, cut: false }
  it('loads itself anew at night, once, and never without a connection', () => {
    expect(isDueToReload(night)).toBe(true)
    expect(isDueToReload({ ...night, clock: '10:15' })).toBe(false)
    expect(isDueToReload({ ...night, openFor: 30_000 })).toBe(false)
    expect(isDueToReload({ ...night, cut: true })).toBe(false)
  })
})
