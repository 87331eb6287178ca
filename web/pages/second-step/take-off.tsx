import { useAction } from '../../behaviour/use-action.ts'
import { useForm } from '../../behaviour/use-form.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { checkCode, checkFilled } from '../../checks.ts'
import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../components/field/password-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Form } from '../../components/form/form.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { goLogIn } from '../../session.ts'
import { staffApi } from '../../staff/api.ts'
import type { SecondStepTexts } from '../../texts/id/second-step.ts'

/** It is on: that it is, and how to take it off. */
export function TakeOff({ t, onDone }: { t: SecondStepTexts; onDone: () => void }) {
  const action = useAction()
  const form = useForm({
    initial: { password: '', code: '' },
    check: ({ password, code }) => ({ password: checkFilled(password), code: checkCode(code) }),
  })
  useTitle(t.title, form.failed)
  const takeOff = async () => {
    if (!form.valid()) return
    const result = await action.run(() => staffApi('takeOffSecondStep', form.values))
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
      <Form onSubmit={takeOff} action={action} submit={t.off.submit} kind="danger">
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
