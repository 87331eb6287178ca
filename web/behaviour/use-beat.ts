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
export function beats(
  onBeat: () => void,
  { page, random = Math.random, setTimer = setTimeout, clearTimer = (timer) => clearTimeout(timer as number) }: Surface,
): () => void {
  let timer: unknown
  const wait = () => {
    timer = setTimer(beat, (shortest + random() * (longest - shortest)) * 1000)
  }
  const beat = () => {
    onBeat()
    wait()
  }
  const look = () => {
    clearTimer(timer)
    if (page.visibilityState === 'visible') beat()
  }
  if (page.visibilityState === 'visible') wait()
  page.addEventListener('visibilitychange', look)
  return () => {
    clearTimer(timer)
    page.removeEventListener('visibilitychange', look)
  }
}

/** A number that grows when what the page shows should be asked for again; for `useLoad`. */
export function useBeat(): number {
  const [beat, setBeat] = useState(0)
  useEffect(() => beats(() => setBeat((n) => n + 1), { page: document }), [])
  return beat
}
