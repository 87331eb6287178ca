import { useLayoutEffect, useRef } from 'preact/hooks'
import { emptyBurst, feedKey } from './hand-scanner.ts'

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Puts a field back as it was before the scanner typed into it. */
function restore(field: HTMLInputElement | HTMLTextAreaElement, before: string): void {
  field.value = before
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears a hand scanner wherever the focus is: on a button, whose Enter it must not press, or in a field, where what it
 * types must not stay.
 */
export function useHandScanner(onScan: (text: string) => void): void {
  const latest = useRef(onScan)
  latest.current = onScan
  // Before the page is painted: a scanner does not wait for it to settle.
  useLayoutEffect(() => {
    let burst = emptyBurst
    let before = ''
    const onKey = (event: KeyboardEvent) => {
      const { key, target, timeStamp: at } = event
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const fed = feedKey(burst, { key, at })
      // The first letter is not yet in the field.
      if (fed.burst.text.length === 1 && isField(target)) before = target.value
      burst = fed.burst
      if (fed.scanned === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (isField(target)) restore(target, before)
      latest.current(fed.scanned)
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
