import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SessionView } from '../../../../lambdas/contract/http/schemas.ts'
import { BackLink } from '../../../components/back-link/back-link.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded, Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useOwnAccount } from '../../../hooks/use-own-data.ts'
import { goLogIn, useSession } from '../../../lib/session.ts'
import type { MfaTexts } from '../../../texts/id/staff/mfa.ts'
import { MfaDoneStep } from './done-step.tsx'
import './mfa.css'
import { RemoveMfa } from './remove-mfa.tsx'
import { SetUpMfa } from './set-up.tsx'

/** The second step of one's own login: setting it up, and taking it off. For staff; nobody asks citizens for it. */
export default function MfaPage({ t }: { t: MfaTexts }) {
  const account = useOwnAccount()
  const session = useSession()
  const [done, setDone] = useState<'set-up' | 'taken-off'>()
  const isOld = session?.secondStep === 'log-in'
  useEffect(() => {
    if (isOld) goLogIn('expired')
  }, [isOld])
  return (
    <Layout>
      <BackLink to="account">{t.back}</BackLink>
      {done === 'set-up' ? (
        <MfaDoneStep t={t} />
      ) : (
        <Loaded load={account}>
          {({ secondStep: hasMfa, username }) =>
            hasMfa && done === undefined ? (
              <RemoveMfa t={t} onDone={() => setDone('taken-off')} />
            ) : (
              <ForStaff t={t} session={session}>
                <SetUpMfa t={t} username={username} again={done === 'taken-off'} onDone={() => setDone('set-up')} />
              </ForStaff>
            )
          }
        </Loaded>
      )}
    </Layout>
  )
}

function ForStaff({
  t,
  session,
  children,
}: {
  t: MfaTexts
  session: SessionView | null | undefined
  children: ComponentChildren
}) {
  const { common } = usePageContext()
  if (!session) return <Spinner text={common.loading} />
  if (session.roles.length > 0) return <>{children}</>
  return (
    <>
      <h1>{t.heading}</h1>
      <Notice>
        <p>{t.staffOnly}</p>
      </Notice>
    </>
  )
}
