import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SavedPersonView } from '../../../../lambdas/contract/http/schemas.ts'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useAccountLoad } from '../../../hooks/use-own-data.ts'
import { api } from '../../../lib/api.ts'
import type { AccountPeopleTexts } from '../../../texts/id/account/account-people.ts'
import './account-people.css'
import { PersonCard } from './person-card.tsx'

/** The people saved in the account, so that in a rush nobody types. */
export default function AccountPeoplePage({ t }: { t: AccountPeopleTexts }) {
  const query = useAddress()?.query
  const people = useAccountLoad('people', () => api('listPeople', {}))
  const [removed, setRemoved] = useState<readonly SavedPersonView[]>([])
  const last = removed[removed.length - 1]
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone with the person.
  useLayoutEffect(() => {
    if (last) heading.current?.focus()
  }, [last])
  const message = last ? t.removed(last.fullName) : query?.has('tersimpan') && t.saved
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      <h1 ref={heading} tabIndex={-1}>
        {t.heading}
      </h1>
      <div role="status">
        {message && (
          <Notice kind="success">
            <p>{message}</p>
          </Notice>
        )}
      </div>
      <p class="lead">{t.lead}</p>
      <Loaded load={people}>
        {(body) => (
          <List
            t={t}
            people={body.people.filter(({ id }) => removed.every((person) => person.id !== id))}
            onRemoved={(person) => setRemoved([...removed, person])}
          />
        )}
      </Loaded>
    </Layout>
  )
}

function List({
  t,
  people,
  onRemoved,
}: {
  t: AccountPeopleTexts
  people: readonly SavedPersonView[]
  onRemoved: (person: SavedPersonView) => void
}) {
  const { link } = usePageContext()
  const add = (
    <ButtonLink href={link('account-person')} icon="person">
      {t.add}
    </ButtonLink>
  )
  if (people.length === 0)
    return (
      <EmptyState icon="person" title={t.empty.title} action={add}>
        <p>{t.empty.text}</p>
      </EmptyState>
    )
  return (
    <>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard t={t} person={person} onRemoved={() => onRemoved(person)} />
          </li>
        ))}
      </ul>
      <Buttons>{add}</Buttons>
    </>
  )
}
