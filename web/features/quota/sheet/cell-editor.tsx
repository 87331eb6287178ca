import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Where an edit leads when it ends. */
export type Leave = { readonly by: 'Enter' | 'Tab'; readonly back: boolean } | undefined

/** The field in a cell. Enter and Tab commit and go on, Escape leaves the cell as it was; whoever clicks elsewhere commits. */
export function CellEditor({
  text,
  isTyped,
  label,
  onCommit,
  onCancel,
}: {
  /** What stands in it at first. */
  text: string
  /** It is the key that opened the field, not the quota. */
  isTyped: boolean
  label: string
  /** @returns whether what was typed could be taken */
  onCommit: (text: string, leave: Leave) => boolean
  onCancel: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  const [wrong, setWrong] = useState(false)
  // Before the next key arrives
  useLayoutEffect(() => {
    field.current?.focus()
    // A quota that stood there is replaced by typing; the key that opened the field is gone on with.
    field.current?.setSelectionRange(isTyped ? text.length : 0, text.length)
  }, [])
  const commit = (leave: Leave): boolean => {
    over.current = true
    over.current = onCommit(field.current?.value ?? '', leave)
    setWrong(!over.current)
    return over.current
  }
  return (
    <input
      ref={field}
      class="quota-cell__input"
      inputMode="text"
      autocomplete="off"
      defaultValue={text}
      aria-label={label}
      aria-invalid={wrong ? 'true' : undefined}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          over.current = true
          onCancel()
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault()
          commit({ by: event.key, back: event.shiftKey })
        }
      }}
      onBlur={() => {
        if (over.current) return
        if (!commit(undefined)) onCancel()
      }}
    />
  )
}
