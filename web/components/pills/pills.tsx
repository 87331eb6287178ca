import type { ComponentChildren } from 'preact'
import './pills.css'

/** One thing to choose; the present one is filled. */
export interface Pill {
  /** Tells it from the others. */
  readonly name: string
  readonly href: string
  readonly current: boolean
  readonly content: ComponentChildren
}

/**
 * A few choices a press apart, each an address of its own.
 * @param children further items, `li`, that lead elsewhere
 */
export const Pills = ({
  label,
  pills,
  children,
}: {
  label: string
  pills: readonly Pill[]
  children?: ComponentChildren
}) => (
  <nav class="pills" aria-label={label}>
    <ul>
      {pills.map(({ name, href, current, content }) => (
        <li key={name}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {content}
          </a>
        </li>
      ))}
      {children}
    </ul>
  </nav>
)
