import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { checkCode } from '../../../lib/field-checks.ts'
import { returnPath } from '../../../lib/return-path.ts'
import { acceptSession } from '../../../lib/session.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { LogInCodeTexts } from '../../../texts/id/staff/log-in-code.ts'

/** The second half of the login of staff. What the login is known by is a cookie: nothing stands in the address. */
export default function LogInCodePage({ t }: { t: LogInCodeTexts }) {
  const { link, locale } = usePageContext()
  const query = onward(useAddress())
  const action = useAction()
  const form = useForm({ initial: { code: '' }, check: ({ code }) => ({ code: checkCode(code) }) })
  useTitle(t.title, form.failed)

  const send = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => staffApi('passMfa', form.values),
      (session) => {
        acceptSession(session)
        location.replace(returnPath(location.search, location.origin, locale) ?? link('manage'))
      },
    )
    if (refused) form.refuse(refused, { 'second-step-wrong-code': 'code' })
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ code: t.code }}>
        {form.wrong.problem?.code === 'second-step-expired' && (
          <p>
            <a href={link('log-in', { query })}>{t.again}</a>
          </p>
        )}
      </FormErrors>
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <Form onSubmit={send} action={action} submit={t.submit}>
        <TextField
          {...form.field('code')}
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
      </Form>
      <h2>{t.lost.heading}</h2>
      <p>{t.lost.text}</p>
    </Layout>
  )
}
