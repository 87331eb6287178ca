import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { AppointmentTexts } from '../../../texts/id/shared/appointment.ts'
import { StepFrame } from './step-frame.tsx'
import type { StepNavigation } from './step-navigation.ts'

/** Id of the control that a step's question is answered with. */
export const choiceId = 'choice'

/** A step whose question is answered by one choice; going on without one says so. */
export function ChoiceStep<P>({
  flow,
  heading,
  chosen,
  otherError,
  onNext,
  children,
}: {
  flow: StepNavigation<P> & { readonly t: Pick<AppointmentTexts, 'chooseOne'> }
  heading: string
  chosen: boolean
  /** What was refused of another field of the step; `round` grows with every refusal. */
  otherError?: { readonly message: string; readonly target: string; readonly round: number } | undefined
  onNext: () => void
  /** @param error to be shown at the choice */
  children: (error: string | undefined) => ComponentChildren
}) {
  const { common } = usePageContext()
  const [tries, setTries] = useState(0)
  const error = tries > 0 && !chosen && !otherError ? flow.t.chooseOne : undefined
  const line = otherError ?? (error && { message: error, target: choiceId })
  return (
    <StepFrame
      flow={flow}
      heading={heading}
      errors={line && <ErrorSummary lines={[line]} round={tries + (otherError?.round ?? 0)} />}
    >
      <Form submit={common.next} onSubmit={() => (chosen ? onNext() : setTries(tries + 1))}>
        {children(error)}
      </Form>
    </StepFrame>
  )
}
