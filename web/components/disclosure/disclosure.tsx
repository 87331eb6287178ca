import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './disclosure.css'

/** What not everybody needs to see at once, a press away. On paper it is open. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ComponentChildren
  /** Whether it is open at first. */
  open?: boolean
  children: ComponentChildren
}) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const { current } = box
    if (!current) return
    current.open = open
    let before = open
    const print = () => {
      before = current.open
      current.open = true
    }
    const back = () => {
      current.open = before
    }
    addEventListener('beforeprint', print)
    addEventListener('afterprint', back)
    return () => {
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', back)
    }
  }, [open])
  return (
    <details class="disclosure" ref={box}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
