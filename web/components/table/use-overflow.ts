import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether a box holds more than it shows across, also after it was resized. */
export function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const measure = () => setOver(current.scrollWidth > current.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [box])
  return over
}
