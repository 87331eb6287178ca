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
import { checkEmail, checkFullName, checkPassword, checkPhone, checkUsername } from '../../../lib/field-checks.ts'
import type { SignUpTexts } from '../../../texts/id/public/sign-up.ts'

/** Leaflet, step 2. */
export default function SignUpPage({ t }: { t: SignUpTexts }) {
  const { link } = usePageContext()
  const query = onward(useAddress())
  const action = useAction()
  const form = useForm({
    initial: { username: '', fullName: '', email: '', phone: '', password: '' },
    check: ({ username, fullName, email, phone, password }) => ({
      username: checkUsername(username),
      fullName: checkFullName(fullName),
      email: checkEmail(email),
      phone: checkPhone(phone),
      password: checkPassword(password),
    }),
    draft: 'sign-up',
    keep: ['username', 'fullName', 'email', 'phone'],
  })
  useTitle(t.title, form.failed)

  const signUp = async () => {
    if (!form.valid()) return
    const { phone, ...person } = form.values
    const refused = await action.leave(
      () => api('signUp', { ...person, ...(phone.trim() && { phone }) }),
      ({ username }) => location.assign(link('confirm', { query, fragment: { username, baru: 1 } })),
    )
    if (refused) form.refuse(refused, { 'username-taken': 'username' })
  }

  return (
    <Layout>
      <FormErrors
        form={form}
        labels={{ username: t.username, fullName: t.fullName, email: t.email, phone: t.phone, password: t.password }}
      />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        {t.haveAccount} <a href={link('log-in', { query })}>{t.logIn}</a>
      </p>
      <Form onSubmit={signUp} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} hint={t.usernameHint} autoComplete="username" />
        <TextField
          {...form.field('fullName')}
          label={t.fullName}
          hint={t.fullNameHint}
          autoComplete="name"
          capitals="words"
        />
        <TextField {...form.field('email')} label={t.email} hint={t.emailHint} type="email" autoComplete="email" />
        <TextField {...form.field('phone')} label={t.phone} type="tel" autoComplete="tel" optional width={20} />
        <NewPasswordField {...form.field('password')} label={t.password} />
      </Form>
      <p>
        <a href={link('privacy')}>{t.privacy}</a>
      </p>
    </Layout>
  )
}
