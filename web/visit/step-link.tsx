import type { ComponentChildren } from 'preact'
import type { Walk } from './walk.ts'

/** A true link to a step (it can be opened in another tab), followed without a new page. */
export function StepLink<P>({
  journey,
  to,
  class: name,
  children,
}: {
  journey: Pick<Walk<P>, 'go' | 'searchOf'>
  to: P
  class?: string
  children: ComponentChildren
}) {
  return (
    <a
      class={name}
      href={journey.searchOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        journey.go(to)
      }}
    >
      {children}
    </a>
  )
}
