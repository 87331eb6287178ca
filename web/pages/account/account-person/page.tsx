import type { SavedPersonView } from '../../../../lambdas/contract/http/schemas.ts'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import { useAccountLoad } from '../../../hooks/use-own-data.ts'
import { api, type Result } from '../../../lib/api.ts'
import type { AccountPersonTexts } from '../../../texts/id/account/account-person.ts'
import { PersonForm } from './person-form.tsx'

/** The saved person that the address names (`?orang=`), or a new one. The NIK is never shown again. */
export default function AccountPersonPage({ t }: { t: AccountPersonTexts }) {
  const id = useAddress()?.query.get('orang')
  const load = useAccountLoad(
    id === undefined ? undefined : `person ${id}`,
    async (): Promise<Result<{ person?: SavedPersonView | undefined }>> => {
      const list = await api('listPeople', {})
      return list.ok ? { ok: true, body: { person: list.body.people.find((person) => person.id === id) } } : list
    },
  )
  return (
    <Layout>
      <BackLink to="account-people">{t.back}</BackLink>
      {load.state !== 'ready' && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ person }) =>
          id && !person ? (
            <>
              <h1>{t.title}</h1>
              <Notice kind="error" live>
                <p>{t.unknown}</p>
              </Notice>
            </>
          ) : (
            <PersonForm key={id} t={t} person={person} />
          )
        }
      </Loaded>
    </Layout>
  )
}
