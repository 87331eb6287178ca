import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Facts } from '../../../components/facts/facts.tsx'
import { useSurroundings } from '../../../context.ts'
import { StepFrame } from '../../../visit/step-frame.tsx'
import type { LateOfficeJourney } from '../journey.ts'
import { searchOf } from '../steps.ts'
import { visitFacts } from './visit-facts.ts'

/** For who has looked around without logging in: the choices stay, the applicants come after. */
export function SignInStep({ journey }: { journey: LateOfficeJourney }) {
  const surroundings = useSurroundings()
  const { link } = surroundings
  const { t, draft, office } = journey
  const query = { lanjut: link('booking') + searchOf({ step: 'pemohon' }) }
  return (
    <StepFrame journey={journey} heading={t.signIn.heading}>
      <p class="lead">{t.signIn.text}</p>
      <Facts facts={visitFacts({ ...surroundings, t, office, draft })} />
      <p>{t.signIn.hurry}</p>
      <Buttons>
        <ButtonLink href={link('log-in', { query })}>{t.signIn.logIn}</ButtonLink>
        <ButtonLink href={link('sign-up', { query })} kind="secondary">
          {t.signIn.signUp}
        </ButtonLink>
      </Buttons>
    </StepFrame>
  )
}
