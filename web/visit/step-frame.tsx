import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTitle } from '../behaviour/use-title.ts'
import { Icon } from '../components/icon/icon.tsx'
import { Stepper } from '../components/stepper/stepper.tsx'
import { useSurroundings } from '../context.ts'
import { StepLink } from './step-link.tsx'
import './visit.css'
import type { Walk } from './walk.ts'

/**
 * One step: link back, errors, "step 2 of 6", heading, question. After a move inside the page the heading takes the
 * focus, as a new page would have been read from its top; a summary of errors takes it instead when there is one.
 */
export function StepFrame<P>({
  journey,
  heading,
  errors,
  children,
}: {
  journey: Walk<P>
  heading: string
  errors?: ComponentChildren
  children: ComponentChildren
}) {
  const { common } = useSurroundings()
  const { back, exit, stage, moves } = journey
  const title = useRef<HTMLHeadingElement>(null)
  useTitle(heading, Boolean(errors))
  // Only a move takes the focus, and before anybody can type: later it would tear people out of a field.
  useLayoutEffect(() => {
    if (moves === 0 || errors) return
    scrollTo(0, 0)
    title.current?.focus()
  }, [moves])
  const backwards = (
    <>
      <Icon name="left" size={16} /> {common.back}
    </>
  )
  return (
    <>
      {back ? (
        <p class="step__back">
          <StepLink journey={journey} to={back}>
            {backwards}
          </StepLink>
        </p>
      ) : (
        exit && (
          <p class="step__back">
            <a href={exit}>{backwards}</a>
          </p>
        )
      )}
      {errors}
      <h1 ref={title} tabIndex={-1}>
        {stage && <Stepper {...stage} />}
        {heading}
      </h1>
      {children}
    </>
  )
}
