import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { checkCode, checkFilled } from '../../../lib/field-checks.ts'
import { goLogIn } from '../../../lib/session.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { MfaTexts } from '../../../texts/id/staff/mfa.ts'

/** It is on: that it is, and how to take it off. */
export function RemoveMfa({ t, onDone }: { t: MfaTexts; onDone: () => void }) {
  const action = useAction()
  const form = useForm({
    initial: { password: '', code: '' },
    check: ({ password, code }) => ({ password: checkFilled(password), code: checkCode(code) }),
  })
  useTitle(t.title, form.failed)
  const remove = async () => {
    if (!form.valid()) return
    const result = await action.run(() => staffApi('removeMfa', form.values))
    if (!result) return
    // Gone already, by another tab or by an admin: that is what was wanted.
    if (result.ok || result.problem.code === 'not-found') onDone()
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result.problem.code === 'wrong-credentials')
      form.refuse({ ...result.problem, detail: t.wrongPassword }, { 'wrong-credentials': 'password' })
    else form.refuse(result.problem, { 'second-step-wrong-code': 'code' })
  }
  return (
    <>
      <FormErrors form={form} labels={{ password: t.password, code: t.off.code }} />
      <h1>{t.heading}</h1>
      <Notice kind="success">
        <p>{t.on}</p>
      </Notice>
      <h2>{t.off.heading}</h2>
      <p>{t.off.text}</p>
      <Form onSubmit={remove} action={action} submit={t.off.submit} kind="danger">
        <PasswordField {...form.field('password')} label={t.password} autoComplete="current-password" />
        <TextField
          {...form.field('code')}
          label={t.off.code}
          hint={t.off.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
      </Form>
    </>
  )
}
