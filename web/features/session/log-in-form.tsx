import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../components/field/password-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Form } from '../../components/form/form.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import type { LogInTexts } from '../../texts/id/public/log-in.ts'
import type { LogIn } from './use-log-in.ts'

/** What went wrong, with the way on for an account that waits for its code. */
export function LogInErrors({
  t,
  logIn: { form },
  query,
}: {
  t: LogInTexts
  logIn: LogIn
  query: { lanjut?: string }
}) {
  const { link } = usePageContext()
  return (
    <FormErrors form={form} labels={{ username: t.username, password: t.password }}>
      {form.wrong.problem?.code === 'not-confirmed' && (
        <p>
          <a href={link('confirm', { query, fragment: { username: form.values.username } })}>{t.confirmFirst}</a>
        </p>
      )}
    </FormErrors>
  )
}

export function LogInForm({ t, logIn: { form, action, submit } }: { t: LogInTexts; logIn: LogIn }) {
  return (
    <Form onSubmit={submit} action={action} submit={t.submit}>
      <TextField {...form.field('username')} label={t.username} autoComplete="username" />
      <PasswordField {...form.field('password')} label={t.password} autoComplete="current-password" />
    </Form>
  )
}

/** @param query `{ lanjut }`: where to go on after all */
export function LogInHelp({ t, query }: { t: LogInTexts; query: { lanjut?: string } }) {
  const { link } = usePageContext()
  return (
    <>
      <p>
        <a href={link('forgotten-password', { query })}>{t.forgotten}</a>
      </p>
      <p>
        <a href={link('forgotten-username', { query })}>{t.forgottenUsername}</a>
      </p>
      <p>
        {t.noAccount} <a href={link('sign-up', { query })}>{t.signUp}</a>
      </p>
    </>
  )
}
