import { SummaryList } from '../../../../components/summary-list/summary-list.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { LogInErrors, LogInForm, LogInHelp } from '../../../../features/session/log-in-form.tsx'
import { useLogIn } from '../../../../features/session/use-log-in.ts'
import { usePageContext } from '../../../../hooks/page-context.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { bookingSearch } from '../steps.ts'
import { appointmentFacts } from './appointment-facts.ts'

/**
 * For who has looked around without logging in: the choices stay, the applicants come after. It is done right here: in
 * a rush another page would cost seconds.
 */
export function SignInStep({ flow }: { flow: LaterOfficeBookingFlow }) {
  const environment = usePageContext()
  const { link } = environment
  const { t, draft, office } = flow
  const query = { lanjut: link('booking') + bookingSearch({ step: 'pemohon' }) }
  // Once somebody is logged in, this step is no place to be any more.
  const logIn = useLogIn(query, () => {})
  return (
    <StepFrame
      flow={flow}
      heading={t.signIn.heading}
      errors={logIn.form.failed && <LogInErrors t={t.logIn} logIn={logIn} query={query} />}
    >
      <p class="lead">{t.signIn.text}</p>
      <SummaryList facts={appointmentFacts({ ...environment, t, office, draft })} />
      <p>{t.signIn.hurry}</p>
      <LogInForm t={t.logIn} logIn={logIn} />
      <LogInHelp t={t.logIn} query={query} />
    </StepFrame>
  )
}
