import { describe, expect, it } from 'vitest'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Board } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { Problem, Result } from '../../../web/api.ts'
import { afterCall, isDueToReload, largeOf, nothingSeen, type Seen } from '../../../web/pages/board/watch.ts'

const office = { id: 'tangerang', timeZone: 'Asia/Jakarta' } as Office
const boardWith = (coming: number): Board => ({ office: 'tangerang', date: '2026-12-14', serving: [], coming })
const answer = (coming: number, more: { office?: Office } = {}): Result<{ office?: Office; board: Board }> => ({
  ok: true,
  body: { board: boardWith(coming), ...more },
})
const failure = (code: Problem['code']): Result<never> => ({ ok: false, problem: { code, detail: '', errors: [] } })

/** One call after another, a second apart. */
const watched = (...results: Result<{ office?: Office; board: Board }>[]): Seen =>
  results.reduce((seen, result, n) => afterCall(seen, result, n * 1000), nothingSeen)

describe('the board of a waiting room', () => {
  it('keeps what it saw last while the network is gone, with the moment of it', () => {
    const seen = watched(answer(5, { office }), answer(4), failure('offline'), failure('busy'), failure('offline'))
    expect(seen).toEqual({ office, board: boardWith(4), at: 1000, cut: true })
  })

  it('goes on when the network is back', () => {
    const seen = watched(answer(5, { office }), failure('offline'), answer(3))
    expect(seen).toMatchObject({ office, board: boardWith(3), at: 2000, cut: false })
  })

  it('asks for another office when there never was this one, and never empties a board that hung there', () => {
    expect(watched(failure('not-found')).unknown).toBe(true)
    expect(watched(failure('offline'))).toEqual({ cut: true })
    const gone = watched(answer(5, { office }), failure('not-found'))
    expect([gone.unknown, gone.board, gone.cut]).toEqual([undefined, boardWith(5), true])
  })
})

describe('the times in large letters', () => {
  const serving = ['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) => ({ time, waiting: 1 }))
  it('are the latest, in their order, when the desk is far behind', () => {
    expect(largeOf({ serving }).map(({ time }) => time)).toEqual(['08:30', '09:00', '09:30', '10:00'])
    expect(largeOf({ serving: serving.slice(0, 2) })).toEqual(serving.slice(0, 2))
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
