import { useEffect } from 'preact/hooks'
import { useAction } from '../../behaviour/use-action.ts'
import { onward, useAddress } from '../../behaviour/use-address.ts'
import { useForm } from '../../behaviour/use-form.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { checkFilled } from '../../checks.ts'
import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../components/field/password-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Form } from '../../components/form/form.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { returnPath } from '../../return-path.ts'
import { logIn, useSession } from '../../session.ts'
import type { LogInTexts } from '../../texts/id/log-in.ts'

/** Leaflet, step 4. Afterwards back to where logging in was asked for, or on to booking. */
export default function LogInPage({ t }: { t: LogInTexts }) {
  const { link, locale } = useSurroundings()
  const address = useAddress()
  const query = onward(address)
  const session = useSession()
  const action = useAction()
  const form = useForm({
    initial: { username: '', password: '' },
    check: ({ username, password }) => ({ username: checkFilled(username), password: checkFilled(password) }),
  })
  const { problem, round } = form.wrong
  const message = t.messages[address?.query.get('pesan') as keyof LogInTexts['messages']]
  const username = address?.fragment.get('username')
  useTitle(t.title, form.failed)
  // Only a new address fills the field anew
  useEffect(() => {
    if (username) form.set({ username })
  }, [username])

  const onwards = () => returnPath(location.search, location.origin, locale) ?? link('booking')
  const submit = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => logIn(form.values.username, form.values.password),
      () => location.assign(onwards()),
    )
    if (refused) form.refuse(refused)
  }

  return (
    <Layout>
      <FormErrors form={form} labels={{ username: t.username, password: t.password }}>
        {problem?.code === 'not-confirmed' && (
          <p>
            <a href={link('confirm', { query, fragment: { username: form.values.username } })}>{t.confirmFirst}</a>
          </p>
        )}
      </FormErrors>
      <h1>{t.heading}</h1>
      {message && round === 0 && (
        <Notice kind={address?.query.get('pesan') === 'berakhir' ? 'warning' : 'success'}>
          <p>{message}</p>
        </Notice>
      )}
      {session && !action.pending && (
        <Notice>
          <p>{t.already(session.fullName)}</p>
          <p>
            <a href={onwards()}>{t.goOn}</a>
          </p>
        </Notice>
      )}
      <Form onSubmit={submit} action={action} submit={t.submit}>
        <TextField {...form.field('username')} label={t.username} autoComplete="username" />
        <PasswordField {...form.field('password')} label={t.password} autoComplete="current-password" />
      </Form>
      <p>
        <a href={link('forgotten-password', { query })}>{t.forgotten}</a>
      </p>
      <p>
        <a href={link('forgotten-username', { query })}>{t.forgottenUsername}</a>
      </p>
      <p>
        {t.noAccount} <a href={link('sign-up', { query })}>{t.signUp}</a>
      </p>
    </Layout>
  )
}
