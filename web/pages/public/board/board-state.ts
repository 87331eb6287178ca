import type { BoardView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { Problem, Result } from '../../../lib/api.ts'

/** What a screen that hangs in a waiting room knows. */
export interface BoardState {
  readonly office?: OfficeView
  readonly board?: BoardView
  /** When the last answer came, in milliseconds since 1970. */
  readonly at?: number
  /** The last call got no answer. */
  readonly cut: boolean
  /** There is no such office: calling again is in vain. */
  readonly unknown?: true
}

export const emptyBoardState: BoardState = { cut: false }

type BoardAnswer = { readonly office?: OfficeView | undefined; readonly board: BoardView }

/** What is known after a call. Whatever was seen last stays on the screen until there is something newer. */
export function boardStateAfter(seen: BoardState, result: Result<BoardAnswer>, now: number): BoardState {
  if (!result.ok) return afterFailure(seen, result.problem)
  const { office = seen.office, board } = result.body
  return { ...(office && { office }), board, at: now, cut: false }
}

/** An office that was there and is not any more would empty the screen of a waiting room: that counts as cut. */
const afterFailure = (seen: BoardState, { code }: Problem): BoardState =>
  code === 'not-found' && !seen.board ? { cut: false, unknown: true } : { ...seen, cut: true }

/** Milliseconds between two calls: as often as the board has something new (`maxAge` of its route). */
export const pollIntervalMs = 5000

/**
 * Whether a page that has been open for long should load itself anew, for what was deployed meanwhile: once a day, at a
 * quarter past three at night where the office stands, and only while there is a connection to load it over.
 * @param clock `HH:MM` at the office
 * @param openFor milliseconds since the page was loaded
 */
export const isDueToReload = ({ clock, openFor, cut }: { clock: string; openFor: number; cut: boolean }): boolean =>
  !cut && clock === '03:15' && openFor > 60 * 60_000

/** Times that are shown large; a desk that is far behind has more. */
const maxLargeTimes = 4

/** The latest of the times, earliest first: whoever has just sat down looks for one of them. */
export const largeTimes = ({ serving }: Pick<BoardView, 'serving'>): BoardView['serving'] =>
  serving.slice(-maxLargeTimes)
