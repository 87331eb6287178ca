import { useState } from 'preact/hooks'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../../components/field/password-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAccountLoad } from '../../../hooks/use-own-data.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import type { AccountDataTexts } from '../../../texts/id/account/account-data.ts'
import { Deletion } from './deletion.tsx'
import { useCopying } from './use-copying.ts'

/** A copy of what is kept, and the end of it (UU PDP 27/2022, articles 7, 8 and 13). */
export default function AccountDataPage({ t }: { t: AccountDataTexts }) {
  const { link } = usePageContext()
  const session = useAccountLoad('session', () => api('showSession', {}))
  const { form, action, save } = useCopying(t)
  const [sent, setSent] = useState<'copy' | 'deletion'>()
  useTitle(t.title, form.failed)
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      {sent === 'copy' && <FormErrors form={form} labels={{ copyPassword: t.copy.password }} />}
      <Deletion t={t} sent={sent === 'deletion'} onSend={() => setSent('deletion')}>
        <h1>{t.heading}</h1>
        <section>
          <h2>{t.copy.heading}</h2>
          <p>{t.copy.text}</p>
          <p>
            <strong>{t.copy.care}</strong>
          </p>
          <Loaded load={session}>
            {({ username }) => (
              <Form
                onSubmit={() => {
                  setSent('copy')
                  void save(`antrian-data-${username}.json`)
                }}
                action={action}
                submit={t.copy.save}
              >
                <PasswordField
                  {...form.field('copyPassword')}
                  label={t.copy.password}
                  hint={t.copy.passwordHint}
                  autoComplete="current-password"
                />
              </Form>
            )}
          </Loaded>
        </section>
      </Deletion>
      <p>
        <a href={link('privacy')}>{t.privacy}</a>
      </p>
    </Layout>
  )
}
