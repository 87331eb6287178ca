import type { ComponentChildren } from 'preact'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../components/field/checkbox-field.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { checkFilled } from '../../../lib/field-checks.ts'
import { goLogIn, removeAccount } from '../../../lib/session.ts'
import type { AccountDataTexts } from '../../../texts/id/account/account-data.ts'

/**
 * Deleting the account: what goes, what stays and why, the password and an explicit tick.
 * @param children what stands between the summary of errors and this part of the page
 */
export function Deletion({
  t,
  sent,
  onSend,
  children,
}: {
  t: AccountDataTexts
  /** Of the two forms of this page, it is the one sent last: only that one's summary of errors is shown. */
  sent: boolean
  onSend: () => void
  children: ComponentChildren
}) {
  const { link } = usePageContext()
  const action = useAction()
  const form = useForm({
    initial: { password: '', understood: '' },
    check: ({ password, understood }) => ({
      password: checkFilled(password),
      understood: understood ? undefined : 'not-ticked',
    }),
  })
  useTitle(t.title, form.failed)

  const remove = async () => {
    onSend()
    if (!form.valid()) return
    // The session goes with the account, and leads home itself.
    const refused = await action.leave(
      () => removeAccount(form.values.password),
      () => {},
    )
    if (refused?.code === 'not-signed-in') goLogIn('expired')
    else if (refused?.code === 'wrong-credentials')
      form.refuse({ ...refused, detail: t.wrong }, { 'wrong-credentials': 'password' })
    else if (refused) form.refuse(refused)
  }

  const words = t.deletion
  return (
    <>
      {sent && (
        <FormErrors form={form} labels={{ password: words.password, understood: words.understood }}>
          {form.wrong.problem?.code === 'has-active-bookings' && (
            <p>
              <a href={link('bookings')}>{words.bookings}</a>
            </p>
          )}
        </FormErrors>
      )}
      {children}
      <section>
        <h2>{words.heading}</h2>
        <p>{words.goes}</p>
        <ul>
          {words.goesList.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{words.stays}</p>
        <p>{words.coming}</p>
        <Form onSubmit={remove} action={action} submit={words.submit} kind="danger">
          <PasswordField {...form.field('password')} label={words.password} autoComplete="current-password" />
          <CheckboxField {...form.field('understood')} label={words.understood} />
        </Form>
      </section>
    </>
  )
}
