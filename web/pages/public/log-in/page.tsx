import { useLayoutEffect } from 'preact/hooks'
import { Layout } from '../../../components/layout/layout.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { LogInErrors, LogInForm, LogInHelp } from '../../../features/session/log-in-form.tsx'
import { useLogIn } from '../../../features/session/use-log-in.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { onward, useAddress } from '../../../hooks/use-address.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { returnPath } from '../../../lib/return-path.ts'
import { isStaff, useSession } from '../../../lib/session.ts'
import type { LogInTexts } from '../../../texts/id/public/log-in.ts'

/** Leaflet, step 4. Afterwards back to where logging in was asked for, or on to booking; staff to their office. */
export default function LogInPage({ t }: { t: LogInTexts }) {
  const { link, locale } = usePageContext()
  const address = useAddress()
  const query = onward(address)
  const session = useSession()
  const onwards = () => returnPath(location.search, location.origin, locale) ?? link(isStaff() ? 'manage' : 'booking')
  // Back from there leads past the login, which is done.
  const logIn = useLogIn(query, () => location.replace(onwards()))
  const { form, action } = logIn
  const message = t.messages[address?.query.get('pesan') as keyof LogInTexts['messages']]
  const username = address?.fragment.get('username')
  useTitle(t.title, form.failed)
  // Only a new address fills the field anew
  useLayoutEffect(() => {
    if (username) form.fill({ username })
  }, [username])

  return (
    <Layout>
      <LogInErrors t={t} logIn={logIn} query={query} />
      <h1>{t.heading}</h1>
      {message && form.wrong.round === 0 && (
        <Notice kind={address?.query.get('pesan') === 'berakhir' ? 'warning' : 'success'}>
          <p>{message}</p>
        </Notice>
      )}
      {session && !action.pending && (
        <Notice>
          <p>{t.already(session.fullName)}</p>
          <p>
            <a href={onwards()}>{t.goOn}</a>
          </p>
        </Notice>
      )}
      <LogInForm t={t} logIn={logIn} />
      <LogInHelp t={t} query={query} />
    </Layout>
  )
}
