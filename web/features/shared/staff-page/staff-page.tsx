import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { OfficeView, SessionView } from '../../../../lambdas/contract/http/schemas.ts'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded, Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api, type Result } from '../../../lib/api.ts'
import { requestedOffice, saveCurrentOffice } from '../../../lib/current-office.ts'
import { goSetUpMfa } from '../../../lib/restore-staff-access.ts'
import { goLogIn, useSession } from '../../../lib/session.ts'
import type { StaffTexts } from '../../../texts/id/shared/staff.ts'
import { QueueNote } from '../../desk/queue/queue-note.tsx'
import { LogOutQuestion } from './log-out-question.tsx'
import { OfficeSwitch } from './office-switch.tsx'
import { mayOpen, officesFor, type StaffPageName, staffMenu } from './staff-sections.ts'
import './staff-page.css'

/** Where and as whom somebody works. */
export interface StaffContext {
  readonly office: OfficeView
  readonly session: SessionView
}

interface StaffFrameProps {
  readonly t: StaffTexts & { readonly title: string }
  readonly page: StaffPageName
}
interface OfficePageProps extends StaffFrameProps {
  readonly nationwide?: false
  readonly children: (context: StaffContext) => ComponentChildren
}
/** About the whole country: it has no office, and works before there is one. */
interface NationwidePageProps extends StaffFrameProps {
  readonly nationwide: true
  readonly children: (context: Pick<StaffContext, 'session'>) => ComponentChildren
}

/** Frame of every page of the staff: its menu, the office it is about, and the way to log in for who is not. */
export function StaffPage(props: OfficePageProps | NationwidePageProps) {
  const { t, page } = props
  const session = useSession()
  const [office, setOffice] = useState<string>()
  useTitle(t.title)
  useEffect(() => {
    if (session === null) goLogIn()
    if (session?.secondStep === 'log-in') goLogIn('expired')
    if (session?.secondStep === 'set-up') goSetUpMfa()
  }, [session])
  const isOpen = session && session.secondStep !== 'log-in' && session.secondStep !== 'set-up'
  return (
    <Layout width="wide">
      {session && session.roles.length > 0 && <StaffMenu t={t} page={page} session={session} office={office} />}
      {session && <LogOutQuestion t={t.staff.logOut} username={session.username} />}
      {session && page !== 'scan-proof' && <QueueNote t={t.staff.waiting} username={session.username} />}
      {!session || !isOpen ? (
        <>
          <h1>{t.title}</h1>
          <SessionLoading />
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

function SessionLoading() {
  const { common } = usePageContext()
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
  session: SessionView
  /** The one this page is about, as soon as that is known; pages about the whole country hand on the one they were given. */
  office: string | undefined
}) {
  const { link } = usePageContext()
  const asked = useAddress()?.query.get('kantor')
  const office = known ?? asked
  return (
    <nav class="staff-menu" aria-label={t.staff.menu}>
      <ul>
        {staffMenu(session.roles).map((name) => (
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
async function officesWith(wanted: string | undefined): Promise<Result<{ offices: OfficeView[] }>> {
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
}: OfficePageProps & { session: SessionView; onOffice: (office: string) => void }) {
  const { link } = usePageContext()
  const address = useAddress()
  const wanted = address && requestedOffice(address.query)
  const load = useLoad(address && 'offices', () => officesWith(wanted))
  const allowed = officesFor(page, session.roles)
  const offices = load.state === 'ready' ? load.body.offices.filter(({ id }) => !allowed || allowed.includes(id)) : []
  // An office that is asked for and not there is not silently another one: quota would go out for that.
  const asked = address?.query.get('kantor')
  const office = offices.find(({ id }) => id === wanted) ?? (asked ? undefined : offices[0])
  useEffect(() => {
    if (!office) return
    saveCurrentOffice(office.id)
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
