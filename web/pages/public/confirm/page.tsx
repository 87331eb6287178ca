import { useLayoutEffect } from 'preact/hooks'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { ResendCode } from '../../../features/account/resend-code.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkCode, checkUsername } from '../../../lib/field-checks.ts'
import { removeItem } from '../../../lib/storage.ts'
import type { ConfirmTexts } from '../../../texts/id/public/confirm.ts'

/**
 * Leaflet, step 3. The mail's link fills both fields, but only the person's press confirms: mail scanners open links
 * too, and would use up the code.
 */
export default function ConfirmPage({ t }: { t: ConfirmTexts }) {
  const { link } = usePageContext()
  const address = useAddress()
  const query = onward(address)
  const action = useAction()
  const form = useForm({
    initial: { username: '', code: '' },
    check: ({ username, code }) => ({ username: checkUsername(username), code: checkCode(code) }),
  })
  const { username = '', code = '', baru } = Object.fromEntries(address?.fragment ?? [])
  const written = form.values.username.trim()
  useTitle(t.title, form.failed)
  // Only a new address fills the fields anew
  useLayoutEffect(() => {
    if (username) form.fill({ username, ...(code && { code }) })
  }, [username, code])

  const confirm = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => api('confirmAccount', form.values),
      ({ username }) => {
        removeItem('session', 'sign-up')
        location.assign(link('log-in', { query: { ...query, pesan: 'dikonfirmasi' }, fragment: { username } }))
      },
    )
    if (refused) form.refuse(refused, { 'wrong-code': 'code', 'expired-code': 'code' })
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ username: t.username, code: t.code }} />
      <h1>{t.heading}</h1>
      <p class="lead">{code ? t.fromMail : t.sent}</p>
      <Form onSubmit={confirm} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} autoComplete="username" width={20} />
        <TextField
          {...form.field('code')}
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
      </Form>
      <ResendCode
        t={t}
        send={() => api('resendConfirmation', { username: form.values.username })}
        justSent={baru !== undefined}
        hindrance={checkUsername(form.values.username) ? t.usernameFirst : undefined}
      />
      <section aria-labelledby="wrong-address">
        <h2 id="wrong-address">{t.wrongAddress}</h2>
        <p>{t.wrongAddressLead}</p>
        <p>
          <a href={link('confirm-address', { query, ...(written && { fragment: { username: written } }) })}>
            {t.correctAddress}
          </a>
        </p>
      </section>
    </Layout>
  )
}
