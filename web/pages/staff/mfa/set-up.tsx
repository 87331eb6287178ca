import { useState } from 'preact/hooks'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { checkFilled } from '../../../lib/field-checks.ts'
import { goLogIn, useSession } from '../../../lib/session.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { MfaTexts } from '../../../texts/id/staff/mfa.ts'
import { ScanStep } from './scan-step.tsx'

interface Props {
  readonly t: MfaTexts
  readonly username: string
  /** It was taken off a moment ago. */
  readonly again: boolean
  readonly onDone: () => void
}

/** First the password, then the app and its first code. The secret is kept nowhere but on this page. */
export function SetUpMfa(props: Props) {
  const [secret, setSecret] = useState<string>()
  return secret ? (
    <ScanStep {...props} secret={secret} onAnew={() => setSecret(undefined)} />
  ) : (
    <PasswordStep {...props} onSecret={setSecret} />
  )
}

function PasswordStep({ t, again, onSecret }: Props & { onSecret: (secret: string) => void }) {
  const action = useAction()
  const session = useSession()
  const form = useForm({ initial: { password: '' }, check: ({ password }) => ({ password: checkFilled(password) }) })
  useTitle(t.title, form.failed)
  const start = async () => {
    if (!form.valid()) return
    const result = await action.run(() => staffApi('startMfa', form.values))
    if (!result) return
    if (result.ok) onSecret(result.body.secret)
    else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result.problem.code === 'second-step-on') {
      // Another tab was faster; or it was said to be off where codes are asked for, and could not be taken off here.
      if (again) form.refuse({ ...result.problem, detail: t.stillOn })
      else location.reload()
    } else if (result.problem.code === 'wrong-credentials')
      form.refuse({ ...result.problem, detail: t.wrongPassword }, { 'wrong-credentials': 'password' })
    else form.refuse(result.problem)
  }
  return (
    <>
      <FormErrors form={form} labels={{ password: t.password }} />
      <h1>{t.heading}</h1>
      {again && (
        <Notice kind="success" live>
          <p>{t.takenOff}</p>
        </Notice>
      )}
      {session?.secondStep === 'set-up' && !again && (
        <Notice kind="warning">
          <p>{t.needed}</p>
        </Notice>
      )}
      <p class="lead">{t.lead}</p>
      <ol class="mfa">
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Form onSubmit={start} action={action} submit={t.start}>
        <PasswordField
          {...form.field('password')}
          label={t.password}
          hint={t.passwordHint}
          autoComplete="current-password"
        />
      </Form>
    </>
  )
}
