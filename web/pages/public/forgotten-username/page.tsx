import { useState } from 'preact/hooks'
import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkEmail } from '../../../lib/field-checks.ts'
import type { ForgottenUsernameTexts } from '../../../texts/id/public/forgotten-username.ts'

/** The answer says nothing about the address, so the page says what may have happened, and what to try then. */
export default function ForgottenUsernamePage({ t }: { t: ForgottenUsernameTexts }) {
  const { link } = usePageContext()
  const query = onward(useAddress())
  const action = useAction()
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({ initial: { email: '' }, check: ({ email }) => ({ email: checkEmail(email) }) })
  useTitle(sentTo ? t.sentHeading : t.title, form.failed)

  const send = async () => {
    if (!form.valid()) return
    const result = await action.run(() => api('forgotUsername', form.values))
    if (result?.ok) setSentTo(form.values.email.trim())
    else if (result) form.refuse(result.problem)
  }

  if (sentTo) return <Sent t={t} email={sentTo} again={() => setSentTo(undefined)} />
  return (
    <Layout>
      <FormErrors form={form} labels={{ email: t.email }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={send} action={action} submit={t.submit}>
        <TextField {...form.field('email')} label={t.email} type="email" autoComplete="email" />
      </Form>
      <p>
        <a href={link('forgotten-password', { query })}>{t.password}</a>
      </p>
    </Layout>
  )
}

function Sent({ t, email, again }: { t: ForgottenUsernameTexts; email: string; again: () => void }) {
  const { link } = usePageContext()
  const query = onward(useAddress())
  const heading = useHeading(true)
  return (
    <Layout>
      <h1 ref={heading} tabIndex={-1}>
        {t.sentHeading}
      </h1>
      <p class="lead">{t.sent(email)}</p>
      <p>{t.nothing}</p>
      <p class="muted">{t.mailLimit}</p>
      <Buttons>
        <ButtonLink href={link('log-in', { query })}>{t.logIn}</ButtonLink>
        <Button kind="secondary" onClick={again}>
          {t.other}
        </Button>
      </Buttons>
    </Layout>
  )
}
