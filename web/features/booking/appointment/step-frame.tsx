import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../../../components/icon/icon.tsx'
import { Stepper } from '../../../components/stepper/stepper.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { StepLink } from './step-link.tsx'
import './appointment.css'
import type { StepNavigation } from './step-navigation.ts'

/**
 * One step: link back, errors, "step 2 of 6", heading, question. After a move inside the page the heading takes the
 * focus, as a new page would have been read from its top; a summary of errors takes it instead when there is one.
 */
export function StepFrame<P>({
  flow,
  heading,
  errors,
  children,
}: {
  flow: StepNavigation<P>
  heading: string
  errors?: ComponentChildren
  children: ComponentChildren
}) {
  const { common } = usePageContext()
  const { back, exit, progress, moves } = flow
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
          <StepLink flow={flow} to={back}>
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
        {progress && <Stepper {...progress} />}
        {heading}
      </h1>
      {children}
    </>
  )
}
