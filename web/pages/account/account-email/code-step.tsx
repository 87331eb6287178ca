import { useLayoutEffect } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { ResendCode } from '../../../features/account/resend-code.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkCode } from '../../../lib/field-checks.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { AccountEmailTexts } from '../../../texts/id/account/account-email.ts'

interface Props {
  readonly t: AccountEmailTexts
  /** The address in force. */
  readonly now: string
  /** The address the code went to. */
  readonly email: string
  readonly justSent: boolean
  readonly moved: boolean
  readonly onOther: () => void
  readonly onDone: () => void
}

/** The mail's link fills the code in; only the person's press confirms. */
export function CodeStep({ t: { code: t }, now, email, justSent, moved, onOther, onDone }: Props) {
  const action = useAction()
  const heading = useHeading(moved)
  const form = useForm({ initial: { code: '' }, check: ({ code }) => ({ code: checkCode(code) }) })
  const code = useAddress()?.fragment.get('code')
  useTitle(t.heading, form.failed)
  // Only a new address fills the field anew
  useLayoutEffect(() => {
    if (code) form.fill({ code })
  }, [code])

  const confirm = async () => {
    if (!form.valid()) return
    const result = await action.run(() => api('confirmEmail', form.values))
    if (result?.ok) onDone()
    else if (result?.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result) form.refuse(result.problem, { 'wrong-code': 'code', 'expired-code': 'code' })
  }

  return (
    <>
      <FormErrors form={form} labels={{ code: t.code }} />
      <h1 ref={heading} tabIndex={-1}>
        {t.heading}
      </h1>
      <p class="lead">{t.lead(email)}</p>
      {email !== now && <p>{t.still(now)}</p>}
      <Form
        onSubmit={confirm}
        action={action}
        submit={email === now ? t.submitSame : t.submit}
        beside={
          <Button kind="secondary" onClick={onOther}>
            {t.other}
          </Button>
        }
      >
        <TextField
          {...form.field('code')}
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
      </Form>
      <ResendCode t={t} send={() => api('resendEmailCode', {})} justSent={justSent} />
    </>
  )
}
