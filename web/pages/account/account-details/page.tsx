import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { useOwnAccount } from '../../../hooks/use-own-data.ts'
import type { AccountDetailsTexts } from '../../../texts/id/account/account-details.ts'
import { Details } from './details.tsx'

export default function AccountDetailsPage({ t }: { t: AccountDetailsTexts }) {
  const load = useOwnAccount()
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      {load.state !== 'ready' && <h1>{t.heading}</h1>}
      <Loaded load={load}>{(account) => <Details t={t} account={account} />}</Loaded>
    </Layout>
  )
}
