import type { ComponentChildren } from 'preact'
import type { Journey } from './journey.ts'
import { type Place, searchOf } from './steps.ts'

/** A true link to a step (it can be opened in another tab), followed without a new page. */
export function StepLink({
  journey,
  to,
  class: name,
  children,
}: {
  journey: Pick<Journey, 'go'>
  to: Place
  class?: string
  children: ComponentChildren
}) {
  return (
    <a
      class={name}
      href={searchOf(to)}
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
