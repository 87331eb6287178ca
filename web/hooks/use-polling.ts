import { useEffect, useState } from 'preact/hooks'

/** Seconds between two looks: scattered, so that a crowd that came together does not ask together. */
const [shortest, longest] = [15, 30]

/** What the beat needs of a page and its clock. */
interface Surface {
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
  /** 0 ≤ random < 1. */
  readonly random?: () => number
  readonly setTimer?: (done: () => void, ms: number) => unknown
  readonly clearTimer?: (timer: unknown) => void
}

/**
 * Calls every 15 to 30 seconds while somebody may be looking: never while the page is hidden, at once when it shows
 * again.
 * @returns ends it
 */
export function pollWhileVisible(
  onPoll: () => void,
  { page, random = Math.random, setTimer = setTimeout, clearTimer = (timer) => clearTimeout(timer as number) }: Surface,
): () => void {
  let timer: unknown
  const wait = () => {
    timer = setTimer(poll, (shortest + random() * (longest - shortest)) * 1000)
  }
  const poll = () => {
    onPoll()
    wait()
  }
  const onVisibilityChange = () => {
    clearTimer(timer)
    if (page.visibilityState === 'visible') poll()
  }
  if (page.visibilityState === 'visible') wait()
  page.addEventListener('visibilitychange', onVisibilityChange)
  return () => {
    clearTimer(timer)
    page.removeEventListener('visibilitychange', onVisibilityChange)
  }
}

/** A number that grows when what the page shows should be asked for again; for `useLoad`. */
export function usePolling(): number {
  const [poll, setBeat] = useState(0)
  useEffect(() => pollWhileVisible(() => setBeat((n) => n + 1), { page: document }), [])
  return poll
}
