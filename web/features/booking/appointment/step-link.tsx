import type { ComponentChildren } from 'preact'
import type { StepNavigation } from './step-navigation.ts'

/** A true link to a step (it can be opened in another tab), followed without a new page. */
export function StepLink<P>({
  flow,
  to,
  class: name,
  children,
}: {
  flow: Pick<StepNavigation<P>, 'go' | 'searchOf'>
  to: P
  class?: string
  children: ComponentChildren
}) {
  return (
    <a
      class={name}
      href={flow.searchOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        flow.go(to)
      }}
    >
      {children}
    </a>
  )
}
