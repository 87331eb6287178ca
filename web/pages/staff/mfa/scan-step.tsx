import { Button } from '../../../components/button/button.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Qr } from '../../../features/proof/qr.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useHeading } from '../../../hooks/use-heading.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { checkCode } from '../../../lib/field-checks.ts'
import { acceptSession, goLogIn } from '../../../lib/session.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { MfaTexts } from '../../../texts/id/staff/mfa.ts'
import { groupSecret, totpKeyUri } from './totp-key-uri.ts'

/** The app takes the key from the QR code, a tap, or the keyboard; its first code proves that it has it. */
export function ScanStep({
  t,
  username,
  secret,
  onAnew,
  onDone,
}: {
  t: MfaTexts
  username: string
  /** Base32. */
  secret: string
  onAnew: () => void
  onDone: () => void
}) {
  const { common } = usePageContext()
  const action = useAction()
  const heading = useHeading(true)
  const form = useForm({ initial: { code: '' }, check: ({ code }) => ({ code: checkCode(code) }) })
  useTitle(t.scan.heading, form.failed)
  const address = totpKeyUri({ secret, username, issuer: common.brand })

  const confirm = async () => {
    if (!form.valid()) return
    const result = await action.run(() => staffApi('confirmMfa', form.values))
    if (!result) return
    if (result.ok) {
      acceptSession(result.body)
      onDone()
    } else if (result.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result.problem.code === 'second-step-on') location.reload()
    else form.refuse(result.problem, { 'second-step-wrong-code': 'code' })
  }

  return (
    <>
      <FormErrors form={form} labels={{ code: t.scan.code }} />
      <h1 ref={heading} tabIndex={-1}>
        {t.scan.heading}
      </h1>
      <p class="lead">{t.scan.lead}</p>
      <div class="mfa__key">
        <Qr text={address} label={t.scan.label} missing={t.scan.missing} />
        <div class="stack">
          <p>
            <a href={address}>{t.scan.here}</a>
          </p>
          <p id="typed-key">{t.scan.typed}</p>
          <p>
            <code class="mfa__secret" aria-describedby="typed-key">
              {groupSecret(secret)}
            </code>
          </p>
          <p class="muted">{t.scan.settings}</p>
        </div>
      </div>
      <Form
        onSubmit={confirm}
        action={action}
        submit={t.scan.submit}
        beside={
          <Button kind="secondary" onClick={onAnew}>
            {t.scan.anew}
          </Button>
        }
      >
        <TextField
          {...form.field('code')}
          label={t.scan.code}
          hint={t.scan.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={6}
        />
      </Form>
    </>
  )
}
