import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon, type IconName } from '../icon/icon.tsx'
import './button.css'

interface ButtonStyle {
  readonly kind?: 'primary' | 'secondary' | 'danger'
  readonly icon?: IconName
  /** For what is pressed again and again, at arm’s length. */
  readonly large?: boolean
  readonly children: ComponentChildren
}

const classOf = (kind: ButtonStyle['kind'] = 'primary', large = false) =>
  `button button--${kind}${large ? ' button--large' : ''}`

interface ButtonProps extends ButtonStyle {
  readonly id?: string
  readonly type?: 'button' | 'submit'
  readonly onClick?: () => void
  /** Under way: stays focusable and says so, but does nothing. */
  readonly pending?: boolean
  readonly disabled?: boolean
  readonly describedBy?: string
}

/**
 * A disabled button stays in the tab order (`aria-disabled`), so that people who cannot see it learn that it is there
 * and why it does not work.
 */
export function Button({
  id,
  kind,
  icon,
  large,
  children,
  type = 'button',
  onClick,
  pending,
  disabled,
  describedBy,
}: ButtonProps) {
  const off = pending || disabled
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  return (
    <button
      id={id}
      type={type}
      // Before the script has arrived a press would only lose what was typed.
      disabled={!awake}
      class={classOf(kind, large)}
      aria-disabled={off ? 'true' : undefined}
      aria-busy={pending ? 'true' : undefined}
      aria-describedby={describedBy}
      // A field that is left may show an error and push the button away from under the pointer: the press would be lost.
      // So a press leaves no field; the click that follows looks at all of them.
      onMouseDown={type === 'submit' ? (event) => event.preventDefault() : undefined}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onClick?.()
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function ButtonLink({
  kind,
  icon,
  large,
  children,
  href,
  onClick,
}: ButtonStyle & { href: string; onClick?: (event: MouseEvent) => void }) {
  return (
    <a class={classOf(kind, large)} href={href} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/**
 * Buttons that belong together: beside one another where there is room.
 * @param side on a phone too, two in a row: for pages whose list should begin soon
 */
export const Buttons = ({ side = false, children }: { side?: boolean; children: ComponentChildren }) => (
  <div class={`buttons${side ? ' buttons--side' : ''}`}>{children}</div>
)
