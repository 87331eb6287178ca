import type { ComponentChildren } from 'preact'
import './card.css'

/**
 * One thing among several of its kind, or a piece of advice that stands by itself. No section: a landmark needs a name
 * that no other has, and two bookings may be at the same time.
 */
export function Card({
  id,
  title,
  beside,
  over = false,
  level: Heading = 'h2',
  children,
}: {
  /** An address can point to it: `#id`. */
  id: string
  title: string
  /** A short label at the heading, such as a state. */
  beside?: ComponentChildren
  /** What belongs to the past steps back. */
  over?: boolean
  /** Below a heading of its group it is `h3`. */
  level?: 'h2' | 'h3'
  children: ComponentChildren
}) {
  return (
    <article class={over ? 'card card--over' : 'card'} id={id} aria-labelledby={`${id}-title`}>
      <div class="card__head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {beside}
      </div>
      {children}
    </article>
  )
}
