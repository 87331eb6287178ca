import type { ComponentChildren } from 'preact'
import './facts.css'

export interface Fact {
  readonly name: string
  readonly value: ComponentChildren
  /** Leads to where it can be changed. */
  readonly change?: ComponentChildren
}

/** Pairs of name and value, the way a form is read back. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value, change }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {change && <dd class="facts__change">{change}</dd>}
        </div>
      ))}
    </dl>
  )
}
