import { useState } from 'preact/hooks'
import type { AccountView } from '../../../../lambdas/contract/http/schemas.ts'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { useOwnAccount } from '../../../hooks/use-own-data.ts'
import type { AccountEmailTexts } from '../../../texts/id/account/account-email.ts'
import { AddressStep } from './address-step.tsx'
import { CodeStep } from './code-step.tsx'
import { EmailDoneStep } from './done-step.tsx'

/** Two steps: the new address with the password, then the code that went there. Who comes back later finds the second. */
export default function AccountEmailPage({ t }: { t: AccountEmailTexts }) {
  const load = useOwnAccount()
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      {load.state !== 'ready' && <h1>{t.address.heading}</h1>}
      <Loaded load={load}>{(account) => <Steps t={t} account={account} />}</Loaded>
    </Layout>
  )
}

type EmailStep =
  | { readonly name: 'address'; readonly typed: string }
  | { readonly name: 'code'; readonly email: string; readonly justSent: boolean }
  | { readonly name: 'done'; readonly email: string }

function Steps({ t, account }: { t: AccountEmailTexts; account: AccountView }) {
  const { email: now, pendingEmail, emailProblem } = account
  const [step, setStep] = useState<EmailStep>(
    pendingEmail ? { name: 'code', email: pendingEmail, justSent: false } : { name: 'address', typed: '' },
  )
  // Only a step that was gone to takes the focus, not the one the page begins with.
  const [moved, setMoved] = useState(false)
  const go = (next: EmailStep) => {
    setMoved(true)
    setStep(next)
  }
  if (step.name === 'address')
    return (
      <AddressStep
        t={t}
        now={now}
        typed={step.typed}
        moved={moved}
        unreached={emailProblem !== undefined}
        onSent={(email) => go({ name: 'code', email, justSent: true })}
      />
    )
  const { email } = step
  if (step.name === 'done') return <EmailDoneStep t={t} email={email} same={email === now} />
  return (
    <CodeStep
      t={t}
      now={now}
      email={email}
      justSent={step.justSent}
      moved={moved}
      onOther={() => go({ name: 'address', typed: email })}
      onDone={() => go({ name: 'done', email })}
    />
  )
}
