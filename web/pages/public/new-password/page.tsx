import { useLayoutEffect } from 'preact/hooks'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { NewPasswordField } from '../../../features/account/new-password-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkCode, checkPassword, checkUsername } from '../../../lib/field-checks.ts'
import type { NewPasswordTexts } from '../../../texts/id/public/new-password.ts'

/** Username and code may come filled in from the mail's link. */
export default function NewPasswordPage({ t }: { t: NewPasswordTexts }) {
  const { link } = usePageContext()
  const address = useAddress()
  const query = onward(address)
  const action = useAction()
  const form = useForm({
    initial: { username: '', code: '', password: '' },
    check: ({ username, code, password }) => ({
      username: checkUsername(username),
      code: checkCode(code),
      password: checkPassword(password),
    }),
  })
  const { username = '', code = '' } = Object.fromEntries(address?.fragment ?? [])
  useTitle(t.title, form.failed)
  // Only a new address fills the fields anew
  useLayoutEffect(() => {
    if (username) form.fill({ username, ...(code && { code }) })
  }, [username, code])

  const save = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => api('resetPassword', form.values),
      ({ username }) =>
        location.assign(link('log-in', { query: { ...query, pesan: 'sandi-diganti' }, fragment: { username } })),
    )
    if (refused) form.refuse(refused, { 'wrong-code': 'code', 'expired-code': 'code' })
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ username: t.username, code: t.code, password: t.password }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={save} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} autoComplete="username" width={20} />
        <TextField
          {...form.field('code')}
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
        <NewPasswordField {...form.field('password')} label={t.password} />
      </Form>
      <p>
        <a href={link('forgotten-password', { query })}>{t.again}</a>
      </p>
    </Layout>
  )
}
