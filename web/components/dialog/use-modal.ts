import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const reachable = 'a[href], button, input, select, textarea, [tabindex]'

const stops = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) => element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled,
  )

/** Where Tab leads out of the box at its ends: round to the other end; undefined lets the browser go on. */
function roundTrip(box: HTMLElement, backwards: boolean): HTMLElement | undefined {
  const all = stops(box)
  const here = document.activeElement
  const [end, start] = backwards ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]]
  return here === end || here === box ? start : undefined
}

/** Takes the page behind out of reach of the wheel, without the width of its scroll bar making it jump. */
function holdPage(): () => void {
  const { documentElement: page } = document
  const bar = innerWidth - page.clientWidth
  page.classList.add('held')
  if (bar > 0) page.style.paddingRight = `${bar}px`
  return () => {
    page.classList.remove('held')
    page.style.paddingRight = ''
  }
}

/**
 * What makes a box modal (WAI-ARIA dialog pattern), for as long as it is there: it takes the focus and keeps it, Escape
 * closes it, the page behind stands still, and at the end the focus is back where it came from. Native `<dialog>` is
 * younger than Safari 14 and Firefox 78, so nothing of it is used.
 */
export function useModal(box: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const opener = document.activeElement
    const release = holdPage()
    box.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab' || !box.current) return
      const next = roundTrip(box.current, event.shiftKey)
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    // A click on the page behind, or a screen reader's own cursor.
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) box.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('focusin', onFocus)
      release()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [box])
}
