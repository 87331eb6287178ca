import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../../context.ts'
import { LogInErrors, LogInForm, LogInHelp } from '../../../log-in/log-in-form.tsx'
import { useLogIn } from '../../../log-in/use-log-in.ts'
import { StepFrame } from '../../../visit/step-frame.tsx'
import type { LateOfficeJourney } from '../journey.ts'
import { searchOf } from '../steps.ts'
import { visitFacts } from './visit-facts.ts'

/**
 * For who has looked around without logging in: the choices stay, the applicants come after. It is done right here: in
 * a rush another page would cost seconds.
 */
export function SignInStep({ journey }: { journey: LateOfficeJourney }) {
  const surroundings = useSurroundings()
  const { link } = surroundings
  const { t, draft, office } = journey
  const query = { lanjut: link('booking') + searchOf({ step: 'pemohon' }) }
  // Once somebody is logged in, this step is no place to be any more.
  const logIn = useLogIn(query, () => {})
  return (
    <StepFrame
      journey={journey}
      heading={t.signIn.heading}
      errors={logIn.form.failed && <LogInErrors t={t.logIn} logIn={logIn} query={query} />}
    >
      <p class="lead">{t.signIn.text}</p>
      <SummaryList facts={visitFacts({ ...surroundings, t, office, draft })} />
      <p>{t.signIn.hurry}</p>
      <LogInForm t={t.logIn} logIn={logIn} />
      <LogInHelp t={t.logIn} query={query} />
    </StepFrame>
  )
}
