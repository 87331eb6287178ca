import { useHeading } from '../../behaviour/use-heading.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { ButtonLink, Buttons } from '../../components/button/button.tsx'
import { useSurroundings } from '../../context.ts'
import type { AccountEmailTexts } from '../../texts/id/account-email.ts'

export function DoneStep({ t: { done: t }, email }: { t: AccountEmailTexts; email: string }) {
  const { link } = useSurroundings()
  const heading = useHeading(true)
  useTitle(t.heading)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t.heading}
      </h1>
      <p class="lead">{t.lead(email)}</p>
      <Buttons>
        <ButtonLink href={link('account-details')}>{t.details}</ButtonLink>
      </Buttons>
    </>
  )
}
