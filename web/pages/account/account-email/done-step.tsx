import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import type { AccountEmailTexts } from '../../../texts/id/account/account-email.ts'

interface Props {
  readonly t: AccountEmailTexts
  readonly email: string
  /** It was the address in force already. */
  readonly same: boolean
}

export function EmailDoneStep({ t: { done: t }, email, same }: Props) {
  const title = same ? t.same : t.heading
  const { link } = usePageContext()
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
