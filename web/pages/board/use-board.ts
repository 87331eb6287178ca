import { useEffect, useRef, useState } from 'preact/hooks'
import { api, type Result } from '../../api.ts'
import { serverNow } from '../../clock.ts'
import { afterCall, nothingSeen, period, type Seen } from './watch.ts'

type Answer = Parameters<typeof afterCall>[1]

/**
 * Watches the board of an office for as long as the page is open, also unseen and for days: one call at a time, the next one
 * only after it.
 */
export function useBoard(office: string): Seen {
  const [seen, setSeen] = useState(nothingSeen)
  const latest = useRef(seen)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let round = 0
    const look = async () => {
      clearTimeout(timer)
      const mine = ++round
      const result = await askFor(office, latest.current)
      // A later look is under way, or nobody looks any more.
      if (mine !== round) return
      latest.current = afterCall(latest.current, result, serverNow())
      setSeen(latest.current)
      if (!latest.current.unknown) timer = setTimeout(look, period)
    }
    void look()
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      round = -1
      clearTimeout(timer)
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [office])
  return seen
}

/** The board; with it the office, until that is known. */
async function askFor(office: string, seen: Seen): Promise<Result<Extract<Answer, { ok: true }>['body']>> {
  const [board, about] = await Promise.all([
    api('showBoard', { office }),
    seen.office ? undefined : api('showOffice', { office }),
  ])
  if (!board.ok) return board
  if (about && !about.ok) return about
  return { ok: true, body: { board: board.body, office: about?.body } }
}
