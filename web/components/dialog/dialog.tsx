import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Buttons } from '../button/button.tsx'
import './dialog.css'
import { useModal } from './use-modal.ts'

/**
 * One question that must be answered before anything else, such as whether something that can't be undone is meant. It
 * is open while it is rendered. Stands outside of forms: what is pressed in it must not send them.
 */
export function Dialog({
  title,
  actions,
  onClose,
  children,
}: {
  title: string
  /** The buttons; the last one leaves everything as it was. */
  actions: ComponentChildren
  /** Escape: leaves everything as it was. */
  onClose: () => void
  children: ComponentChildren
}) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useModal(box, onClose)
  return (
    <div class="dialog">
      <div
        class="dialog__box"
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-text`}>{children}</div>
        <Buttons>{actions}</Buttons>
      </div>
    </div>
  )
}
