import type { Ref } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** For the heading of a step that took the place of another on the same page: the focus was in what is gone. */
export function useHeading(moved: boolean): Ref<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  return heading
}
