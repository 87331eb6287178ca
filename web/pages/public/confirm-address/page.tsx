import { useLayoutEffect } from 'preact/hooks'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkEmail, checkFilled, checkUsername } from '../../../lib/field-checks.ts'
import type { ConfirmAddressTexts } from '../../../texts/id/public/confirm-address.ts'

/** For who mistyped the address at sign-up. What was typed there is filled in, so that often one letter is to mend. */
export default function ConfirmAddressPage({ t }: { t: ConfirmAddressTexts }) {
  const { link } = usePageContext()
  const address = useAddress()
  const query = onward(address)
  const action = useAction()
  const form = useForm({
    initial: { username: '', email: '', password: '' },
    check: ({ username, email, password }) => ({
      username: checkUsername(username),
      email: checkEmail(email),
      password: checkFilled(password),
    }),
    draft: 'sign-up',
    keep: ['username', 'email'],
  })
  const username = address?.fragment.get('username')
  useTitle(t.title, form.failed)
  // Only a new address fills the field anew
  useLayoutEffect(() => {
    if (username) form.fill({ username })
  }, [username])

  const correct = async () => {
    if (!form.valid()) return
    const { username, email, password } = form.values
    const refused = await action.leave(
      () => api('correctEmail', { username, email, password }),
      ({ username }) => location.assign(link('confirm', { query, fragment: { username, baru: 1 } })),
    )
    if (refused) form.refuse(refused, { 'wrong-credentials': 'password' })
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ username: t.username, email: t.email, password: t.password }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={correct} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} autoComplete="username" width={20} />
        <TextField {...form.field('email')} label={t.email} hint={t.emailHint} type="email" autoComplete="email" />
        <PasswordField
          {...form.field('password')}
          label={t.password}
          hint={t.passwordHint}
          autoComplete="current-password"
        />
      </Form>
      <p>
        <a href={link('confirm', { query, ...(username && { fragment: { username } }) })}>{t.back}</a>
      </p>
      <p>
        {t.confirmed} <a href={link('log-in', { query: { lanjut: link('account-email') } })}>{t.logIn}</a>
      </p>
    </Layout>
  )
}
