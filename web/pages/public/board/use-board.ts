import { useEffect, useRef, useState } from 'preact/hooks'
import { api, type Result } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { type BoardState, boardStateAfter, emptyBoardState, pollIntervalMs } from './board-state.ts'

type BoardResult = Parameters<typeof boardStateAfter>[1]

/**
 * Watches the board of an office for as long as the page is open, also unseen and for days: one call at a time, the next one
 * only after it.
 */
export function useBoard(office: string): BoardState {
  const [seen, setSeen] = useState(emptyBoardState)
  const latest = useRef(seen)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let round = 0
    const poll = async () => {
      clearTimeout(timer)
      const mine = ++round
      const result = await fetchBoard(office, latest.current)
      // A later look is under way, or nobody looks any more.
      if (mine !== round) return
      latest.current = boardStateAfter(latest.current, result, serverNow())
      setSeen(latest.current)
      if (!latest.current.unknown) timer = setTimeout(poll, pollIntervalMs)
    }
    void poll()
    addEventListener('online', poll)
    addEventListener('offline', poll)
    return () => {
      round = -1
      clearTimeout(timer)
      removeEventListener('online', poll)
      removeEventListener('offline', poll)
    }
  }, [office])
  return seen
}

/** The board; with it the office, until that is known. */
async function fetchBoard(
  office: string,
  seen: BoardState,
): Promise<Result<Extract<BoardResult, { ok: true }>['body']>> {
  const [board, about] = await Promise.all([
    api('showBoard', { office }),
    seen.office ? undefined : api('showOffice', { office }),
  ])
  if (!board.ok) return board
  if (about && !about.ok) return about
  return { ok: true, body: { board: board.body, office: about?.body } }
}
