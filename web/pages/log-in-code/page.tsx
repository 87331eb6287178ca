import { useAction } from '../../behaviour/use-action.ts'
import { onward, useAddress } from '../../behaviour/use-address.ts'
import { useForm } from '../../behaviour/use-form.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { checkCode } from '../../checks.ts'
import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Form } from '../../components/form/form.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { useSurroundings } from '../../context.ts'
import { returnPath } from '../../return-path.ts'
import { enter } from '../../session.ts'
import { staffApi } from '../../staff/api.ts'
import type { LogInCodeTexts } from '../../texts/id/log-in-code.ts'

/** The second half of the login of staff. What the login is known by is a cookie: nothing stands in the address. */
export default function LogInCodePage({ t }: { t: LogInCodeTexts }) {
  const { link, locale } = useSurroundings()
  const query = onward(useAddress())
  const action = useAction()
  const form = useForm({ initial: { code: '' }, check: ({ code }) => ({ code: checkCode(code) }) })
  useTitle(t.title, form.failed)

  const send = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => staffApi('passSecondStep', form.values),
      (session) => {
        enter(session)
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
