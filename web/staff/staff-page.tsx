import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Office, Session } from '../../lambdas/contract/schemas.ts'
import { api, type Result } from '../api.ts'
import { useAddress } from '../behaviour/use-address.ts'
import { useLoad } from '../behaviour/use-load.ts'
import { useTitle } from '../behaviour/use-title.ts'
import { Layout } from '../components/layout/layout.tsx'
import { Loaded, Spinner } from '../components/loading/loading.tsx'
import { Notice } from '../components/notice/notice.tsx'
import { useSurroundings } from '../context.ts'
import { goLogIn, useSession } from '../session.ts'
import type { StaffTexts } from '../texts/id/staff.ts'
import { keepOffice, wantedOffice } from './current-office.ts'
import { WaitingNote } from './desk/waiting-note.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { OfficeSwitch } from './office-switch.tsx'
import { goSecondStep } from './open-again.ts'
import { mayOpen, menuOf, officesFor, type StaffPageName } from './sections.ts'
import './staff-page.css'

/** Where and as whom somebody works. */
export interface Post {
  readonly office: Office
  readonly session: Session
}

interface Frame {
  readonly t: StaffTexts & { readonly title: string }
  readonly page: StaffPageName
}
interface OfficePage extends Frame {
  readonly nationwide?: false
  readonly children: (post: Post) => ComponentChildren
}
/** About the whole country: it has no office, and works before there is one. */
interface NationwidePage extends Frame {
  readonly nationwide: true
  readonly children: (post: Pick<Post, 'session'>) => ComponentChildren
}

/** Frame of every page of the staff: its menu, the office it is about, and the way to log in for who is not. */
export function StaffPage(props: OfficePage | NationwidePage) {
  const { t, page } = props
  const session = useSession()
  const [office, setOffice] = useState<string>()
  useTitle(t.title)
  useEffect(() => {
    if (session === null) goLogIn()
    if (session?.secondStep === 'log-in') goLogIn('expired')
    if (session?.secondStep === 'set-up') goSecondStep()
  }, [session])
  const isOpen = session && session.secondStep !== 'log-in' && session.secondStep !== 'set-up'
  return (
    <Layout width="wide">
      {session && session.roles.length > 0 && <StaffMenu t={t} page={page} session={session} office={office} />}
      {session && <LeavingQuestion t={t.staff.leaving} username={session.username} />}
      {session && page !== 'check-proof' && <WaitingNote t={t.staff.waiting} username={session.username} />}
      {!session || !isOpen ? (
        <>
          <h1>{t.title}</h1>
          <Waiting />
        </>
      ) : !mayOpen(page, session.roles) ? (
        <>
          <h1>{t.title}</h1>
          <Notice kind="warning">
            <p>{t.staff.notYours}</p>
          </Notice>
        </>
      ) : props.nationwide ? (
        <>
          <h1>{t.title}</h1>
          {props.children({ session })}
        </>
      ) : (
        <AtOffice t={t} page={page} session={session} onOffice={setOffice}>
          {props.children}
        </AtOffice>
      )}
    </Layout>
  )
}

function Waiting() {
  const { common } = useSurroundings()
  return <Spinner text={common.loading} />
}

function StaffMenu({
  t,
  page,
  session,
  office: known,
}: {
  t: StaffTexts
  page: StaffPageName
  session: Session
  /** The one this page is about, as soon as that is known; pages about the whole country hand on the one they were given. */
  office: string | undefined
}) {
  const { link } = useSurroundings()
  const asked = useAddress()?.query.get('kantor')
  const office = known ?? asked
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

/** All offices. One that was just added is asked for by itself: the list is kept for a minute or two. */
async function officesWith(wanted: string | undefined): Promise<Result<{ offices: Office[] }>> {
  const all = await api('listOffices', {})
  if (!all.ok || !wanted || all.body.offices.some(({ id }) => id === wanted)) return all
  const one = await api('showOffice', { office: wanted })
  return one.ok ? { ok: true, body: { offices: [...all.body.offices, one.body] } } : all
}

function AtOffice({
  t,
  page,
  session,
  onOffice,
  children,
}: OfficePage & { session: Session; onOffice: (office: string) => void }) {
  const { link } = useSurroundings()
  const address = useAddress()
  const wanted = address && wantedOffice(address.query)
  const load = useLoad(address && 'offices', () => officesWith(wanted))
  const allowed = officesFor(page, session.roles)
  const offices = load.state === 'ready' ? load.body.offices.filter(({ id }) => !allowed || allowed.includes(id)) : []
  // An office that is asked for and not there is not silently another one: quota would go out for that.
  const asked = address?.query.get('kantor')
  const office = offices.find(({ id }) => id === wanted) ?? (asked ? undefined : offices[0])
  useEffect(() => {
    if (!office) return
    keepOffice(office.id)
    onOffice(office.id)
  }, [office?.id])
  return (
    <>
      {office && <OfficeSwitch t={t} page={page} office={office} offices={offices} />}
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
