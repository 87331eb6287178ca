import type { ComponentChildren } from 'preact'
import './summary-list.css'

export interface Fact {
  readonly name: string
  readonly value: ComponentChildren
  /** Leads to where it can be changed. */
  readonly change?: ComponentChildren
}

/** Pairs of name and value, the way a form is read back. */
export function SummaryList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="summary-list">
      {facts.map(({ name, value, change }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {change && <dd class="summary-list__change">{change}</dd>}
        </div>
      ))}
    </dl>
  )
}
