import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Office, Session } from '../../lambdas/contract/schemas.ts'
import { api } from '../api.ts'
import { recall, remember } from '../behaviour/storage.ts'
import { useAddress } from '../behaviour/use-address.ts'
import { useLoad } from '../behaviour/use-load.ts'
import { useTitle } from '../behaviour/use-title.ts'
import { Layout } from '../components/layout/layout.tsx'
import { Loaded, Spinner } from '../components/loading/loading.tsx'
import { Notice } from '../components/notice/notice.tsx'
import { useSurroundings } from '../context.ts'
import { goLogIn, useSession } from '../session.ts'
import type { StaffTexts } from '../texts/id/staff.ts'
import { OfficeSwitch } from './office-switch.tsx'
import { mayOpen, menuOf, officesFor, type StaffPageName } from './sections.ts'
import './staff-page.css'

/** Where and as whom somebody works. */
export interface Post {
  readonly office: Office
  readonly session: Session
}

interface StaffPageProps {
  readonly t: StaffTexts & { readonly title: string }
  readonly page: StaffPageName
  /** Pages about the whole country show no office. */
  readonly nationwide?: boolean
  readonly children: (post: Post) => ComponentChildren
}

/** Frame of every page of the staff: its menu, the office it is about, and the way to log in for who is not. */
export function StaffPage({ t, page, nationwide = false, children }: StaffPageProps) {
  const session = useSession()
  useTitle(t.title)
  useEffect(() => {
    if (session === null) goLogIn()
  }, [session])
  return (
    <Layout width="wide">
      {session && session.roles.length > 0 && <StaffMenu t={t} page={page} session={session} />}
      {!session ? (
        <>
          <h1>{t.title}</h1>
          <Waiting />
        </>
      ) : mayOpen(page, session.roles) ? (
        <AtOffice t={t} page={page} nationwide={nationwide} session={session}>
          {children}
        </AtOffice>
      ) : (
        <>
          <h1>{t.title}</h1>
          <Notice kind="warning">
            <p>{t.staff.notYours}</p>
          </Notice>
        </>
      )}
    </Layout>
  )
}

function Waiting() {
  const { common } = useSurroundings()
  return <Spinner text={common.loading} />
}

function StaffMenu({ t, page, session }: { t: StaffTexts; page: StaffPageName; session: Session }) {
  const { link } = useSurroundings()
  const office = useAddress()?.query.get('kantor')
  return (
    <nav class="staff-menu" aria-label={t.staff.menu}>
      <ul>
        {menuOf(session.roles).map((name) => (
          <li key={name}>
            <a
              href={link(name, office ? { query: { kantor: office } } : {})}
              aria-current={name === page ? 'page' : undefined}
            >
              {t.staff.pages[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The office last worked for, on this device. */
const lastOffice = 'staff-office'

function AtOffice({ t, page, nationwide, session, children }: Required<StaffPageProps> & { session: Session }) {
  const { link } = useSurroundings()
  const address = useAddress()
  const load = useLoad(address && 'offices', () => api('listOffices', {}))
  const allowed = officesFor(page, session.roles)
  const offices = load.state === 'ready' ? load.body.offices.filter(({ id }) => !allowed || allowed.includes(id)) : []
  // An office that is asked for and not there is not silently another one: quota would go out for that.
  const asked = address?.query.get('kantor')
  const last = asked ? undefined : recall('local', lastOffice)
  const office = offices.find(({ id }) => id === (asked ?? last)) ?? (asked ? undefined : offices[0])
  useEffect(() => {
    if (office) remember('local', lastOffice, office.id)
  }, [office?.id])
  return (
    <>
      {!nationwide && office && <OfficeSwitch t={t} page={page} office={office} offices={offices} />}
      <h1>{t.title}</h1>
      <Loaded load={load}>
        {() =>
          office ? (
            <div key={office.id}>{children({ office, session })}</div>
          ) : (
            <Notice kind="warning">
              <p>{offices.length > 0 ? t.staff.otherOffice : t.staff.noOffice}</p>
              {offices.length > 0 && (
                <ul>
                  {offices.map(({ id, name }) => (
                    <li key={id}>
                      <a href={link(page, { query: { kantor: id } })}>{name}</a>
                    </li>
                  ))}
                </ul>
              )}
            </Notice>
          )
        }
      </Loaded>
    </>
  )
}
