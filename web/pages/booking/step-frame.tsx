import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useTitle } from '../../behaviour/use-title.ts'
import { Icon } from '../../components/icon/icon.tsx'
import { useSurroundings } from '../../context.ts'
import type { Journey } from './journey.ts'
import { StepLink } from './step-link.tsx'
import { counted, preceding } from './steps.ts'

/**
 * One step: link back, errors, "step 2 of 6", heading, question. After a move inside the page the heading takes the
 * focus, as a new page would have been read from its top; a summary of errors takes it instead when there is one.
 */
export function StepFrame({
  journey,
  heading,
  errors,
  children,
}: {
  journey: Journey
  heading: string
  errors?: ComponentChildren
  children: ComponentChildren
}) {
  const { common } = useSurroundings()
  const { t, place, draft, moves } = journey
  const title = useRef<HTMLHeadingElement>(null)
  const back = preceding(place, draft)
  const number = counted.indexOf(place.step) + 1
  useTitle(heading, Boolean(errors))
  // Only a move takes the focus
  useEffect(() => {
    if (moves === 0 || errors) return
    scrollTo(0, 0)
    title.current?.focus()
  }, [moves])
  return (
    <>
      {back && (
        <p class="step__back">
          <StepLink journey={journey} to={back}>
            <Icon name="left" size={16} /> {common.back}
          </StepLink>
        </p>
      )}
      {errors}
      <h1 ref={title} tabIndex={-1}>
        {number > 0 && <span class="caption">{t.step(number, counted.length)}</span>}
        {heading}
      </h1>
      {children}
    </>
  )
}
