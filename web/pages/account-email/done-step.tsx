import { useHeading } from '../../behaviour/use-heading.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { ButtonLink, Buttons } from '../../components/button/button.tsx'
import { useSurroundings } from '../../context.ts'
import type { AccountEmailTexts } from '../../texts/id/account-email.ts'

interface Props {
  readonly t: AccountEmailTexts
  readonly email: string
  /** It was the address in force already. */
  readonly same: boolean
}

export function DoneStep({ t: { done: t }, email, same }: Props) {
  const title = same ? t.same : t.heading
  const { link } = useSurroundings()
  const heading = useHeading(true)
  useTitle(title)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="lead">{t.lead(email)}</p>
      <Buttons>
        <ButtonLink href={link('account-details')}>{t.details}</ButtonLink>
      </Buttons>
    </>
  )
}
