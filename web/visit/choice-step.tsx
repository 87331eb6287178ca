import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../components/error-summary/error-summary.tsx'
import { Form } from '../components/form/form.tsx'
import { useSurroundings } from '../context.ts'
import type { VisitTexts } from '../texts/id/visit.ts'
import { StepFrame } from './step-frame.tsx'
import type { Walk } from './walk.ts'

/** Id of the control that a step's question is answered with. */
export const choiceId = 'choice'

/** A step whose question is answered by one choice; going on without one says so. */
export function ChoiceStep<P>({
  journey,
  heading,
  chosen,
  fault,
  onNext,
  children,
}: {
  journey: Walk<P> & { readonly t: Pick<VisitTexts, 'chooseOne'> }
  heading: string
  chosen: boolean
  /** What was refused of another field of the step; `round` grows with every refusal. */
  fault?: { readonly message: string; readonly target: string; readonly round: number } | undefined
  onNext: () => void
  /** @param error to be shown at the choice */
  children: (error: string | undefined) => ComponentChildren
}) {
  const { common } = useSurroundings()
  const [tries, setTries] = useState(0)
  const error = tries > 0 && !chosen && !fault ? journey.t.chooseOne : undefined
  const line = fault ?? (error && { message: error, target: choiceId })
  return (
    <StepFrame
      journey={journey}
      heading={heading}
      errors={line && <ErrorSummary lines={[line]} round={tries + (fault?.round ?? 0)} />}
    >
      <Form submit={common.next} onSubmit={() => (chosen ? onNext() : setTries(tries + 1))}>
        {children(error)}
      </Form>
    </StepFrame>
  )
}
