import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkUsername } from '../../../lib/field-checks.ts'
import type { ForgottenPasswordTexts } from '../../../texts/id/public/forgotten-password.ts'

export default function ForgottenPasswordPage({ t }: { t: ForgottenPasswordTexts }) {
  const { link } = usePageContext()
  const query = onward(useAddress())
  const action = useAction()
  const form = useForm({ initial: { username: '' }, check: ({ username }) => ({ username: checkUsername(username) }) })
  useTitle(t.title, form.failed)

  const send = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => api('forgotPassword', form.values),
      ({ username }) => location.assign(link('new-password', { query, fragment: { username } })),
    )
    if (refused) form.refuse(refused)
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ username: t.username }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={send} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} autoComplete="username" />
      </Form>
      <p>
        <a href={link('new-password', { query })}>{t.haveCode}</a>
      </p>
      <p>
        <a href={link('forgotten-username', { query })}>{t.forgottenUsername}</a>
      </p>
    </Layout>
  )
}
