import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkEmail, checkFilled } from '../../../lib/field-checks.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { AccountEmailTexts } from '../../../texts/id/account/account-email.ts'

interface Props {
  readonly t: AccountEmailTexts
  /** The address in force. */
  readonly now: string
  /** What was typed before. */
  readonly typed: string
  readonly moved: boolean
  /** Mail did not reach the address in force: it may be proven again. */
  readonly unreached: boolean
  readonly onSent: (email: string) => void
}

export function AddressStep({ t: { title, address: t }, now, typed, moved, unreached, onSent }: Props) {
  const action = useAction()
  const heading = useHeading(moved)
  const form = useForm({
    initial: { email: typed, password: '' },
    check: ({ email, password }) => ({ email: checkEmail(email), password: checkFilled(password) }),
  })
  useTitle(title, form.failed)

  const send = async () => {
    if (!form.valid()) return
    const result = await action.run(() => api('changeEmail', form.values))
    if (result?.ok) onSent(result.body.pendingEmail)
    else if (result?.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result?.problem.code === 'wrong-credentials')
      form.refuse({ ...result.problem, detail: t.wrong }, { 'wrong-credentials': 'password' })
    else if (result) form.refuse(result.problem)
  }

  return (
    <>
      <FormErrors form={form} labels={{ email: t.email, password: t.password }} />
      <h1 ref={heading} tabIndex={-1}>
        {t.heading}
      </h1>
      <p class="lead">{t.now(now)}</p>
      <p>{t.lead}</p>
      {unreached && <p>{t.again}</p>}
      <Form onSubmit={send} action={action} submit={t.submit}>
        <TextField {...form.field('email')} label={t.email} hint={t.emailHint} type="email" autoComplete="email" />
        <PasswordField
          {...form.field('password')}
          label={t.password}
          hint={t.passwordHint}
          autoComplete="current-password"
        />
      </Form>
    </>
  )
}
