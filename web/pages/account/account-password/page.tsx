import { BackLink } from '../../../components/back-link/back-link.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { NewPasswordField } from '../../../features/account/new-password-field.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useAccountLoad } from '../../../hooks/use-own-data.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkFilled, checkPassword } from '../../../lib/field-checks.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { AccountPasswordTexts } from '../../../texts/id/account/account-password.ts'

/** A new password, for who knows the present one. Every other device is logged out by it. */
export default function AccountPasswordPage({ t }: { t: AccountPasswordTexts }) {
  const { link } = usePageContext()
  const action = useAction()
  // Only for who is logged in; the form need not wait for the answer.
  useAccountLoad('session', () => api('showSession', {}))
  const form = useForm({
    initial: { current: '', next: '' },
    check: ({ current, next }) => ({ current: checkFilled(current), next: checkPassword(next) }),
  })
  useTitle(t.title, form.failed)

  const change = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => api('changePassword', form.values),
      () => location.assign(link('account', { query: { pesan: 'sandi-diganti' } })),
    )
    if (refused?.code === 'not-signed-in') goLogIn('expired')
    else if (refused?.code === 'wrong-credentials')
      form.refuse({ ...refused, detail: t.wrong }, { 'wrong-credentials': 'current' })
    else if (refused) form.refuse(refused)
  }

  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      <FormErrors form={form} labels={{ current: t.current, next: t.next }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={change} action={action} submit={t.submit}>
        <PasswordField {...form.field('current')} label={t.current} autoComplete="current-password" />
        <NewPasswordField {...form.field('next')} label={t.next} />
      </Form>
      <p>
        <a href={link('forgotten-password')}>{t.forgotten}</a>
      </p>
    </Layout>
  )
}
