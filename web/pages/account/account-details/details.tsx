import { useState } from 'preact/hooks'
import type { AccountView } from '../../../../lambdas/contract/http/schemas.ts'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { checkFullName, checkPhone } from '../../../lib/field-checks.ts'
import { goLogIn, updateSessionName } from '../../../lib/session.ts'
import type { AccountDetailsTexts } from '../../../texts/id/account/account-details.ts'

/** The form begins with what is there; saving says so and leaves everything in its place. */
export function Details({ t, account }: { t: AccountDetailsTexts; account: AccountView }) {
  const { common, link } = usePageContext()
  const action = useAction()
  const [saved, setSaved] = useState(false)
  const form = useForm({
    initial: { fullName: account.fullName, phone: account.phone ?? '' },
    check: ({ fullName, phone }) => ({ fullName: checkFullName(fullName), phone: checkPhone(phone) }),
    onChange: () => setSaved(false),
  })
  useTitle(t.title, form.failed)

  const save = async () => {
    setSaved(false)
    if (!form.valid()) return
    const { fullName, phone } = form.values
    const result = await action.run(() => api('editAccount', { fullName, ...(phone.trim() && { phone }) }))
    if (result?.ok) {
      updateSessionName(result.body.fullName)
      form.set({ fullName: result.body.fullName, phone: result.body.phone ?? '' })
      setSaved(true)
    } else if (result?.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result) form.refuse(result.problem)
  }
  const change = <a href={link('account-email')}>{common.change}</a>

  return (
    <>
      <FormErrors form={form} labels={{ fullName: t.fullName, phone: t.phone }} />
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <SummaryList
        facts={[
          { name: t.username, value: account.username },
          { name: t.email, value: <Email t={t} account={account} />, change },
        ]}
      />
      <Form onSubmit={save} action={action} submit={t.submit}>
        <TextField
          {...form.field('fullName')}
          label={t.fullName}
          hint={t.fullNameHint}
          autoComplete="name"
          capitals="words"
        />
        <TextField
          {...form.field('phone')}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          autoComplete="tel"
          optional
          width={20}
        />
      </Form>
      {/* Beside the button that was pressed: above the form it would be out of sight on a phone. */}
      {saved && (
        <Notice kind="success" live>
          <p>{t.saved}</p>
        </Notice>
      )}
    </>
  )
}

const Email = ({ t, account }: { t: AccountDetailsTexts; account: AccountView }) => (
  <>
    {account.email}
    {account.pendingEmail && <span class="caption">{t.pending(account.pendingEmail)}</span>}
  </>
)
