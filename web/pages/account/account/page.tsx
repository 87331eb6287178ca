import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useOwnAccount } from '../../../hooks/use-own-data.ts'
import { useSession } from '../../../lib/session.ts'
import type { AccountTexts } from '../../../texts/id/account/account.ts'
import './account.css'
import { profileFacts } from './profile.ts'

const sections = ['account-details', 'account-email', 'account-people', 'account-password'] as const

/** What a person may do with their own account. */
export default function AccountPage({ t }: { t: AccountTexts }) {
  const { link } = usePageContext()
  const query = useAddress()?.query
  const profile = useOwnAccount()
  const session = useSession()
  // Nobody asks citizens for a second step.
  const isAsked = session?.roles.length || (profile.state === 'ready' && profile.body.secondStep)
  const shown = [...sections, ...(isAsked ? (['mfa'] as const) : []), 'account-data'] as const
  return (
    <Layout>
      {query?.get('pesan') === 'sandi-diganti' && (
        <Notice kind="success" live>
          <p>{t.passwordChanged}</p>
        </Notice>
      )}
      <h1>
        {profile.state === 'ready' && <span class="caption">{t.heading}</span>}
        {profile.state === 'ready' ? profile.body.fullName : t.heading}
      </h1>
      <Loaded load={profile}>
        {(body) => (
          <>
            {body.emailProblem && (
              <Notice kind="warning" title={t.emailProblem.title}>
                <p>{t.emailProblem[body.emailProblem](body.email)}</p>
                <p>
                  <a href={link('account-email')}>{t.emailProblem.change}</a>
                </p>
              </Notice>
            )}
            <SummaryList facts={profileFacts(body, t)} />
          </>
        )}
      </Loaded>
      <ul class="account">
        {shown.map((page) => (
          <li key={page}>
            <a href={link(page)}>
              <strong>{t.sections[page].name}</strong>
              <span class="muted">{t.sections[page].text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
