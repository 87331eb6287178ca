import { useRef } from 'preact/hooks'

/**
 * What could be chosen while it was shown, and no longer can.
 * @param free what can be chosen now; undefined while that is not known
 */
export function useFilled(free: readonly string[] | undefined): readonly string[] {
  const seen = useRef<ReadonlySet<string>>(new Set())
  if (!free) return []
  seen.current = new Set([...seen.current, ...free])
  return [...seen.current].filter((one) => !free.includes(one)).sort()
}
