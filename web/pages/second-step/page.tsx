import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../../../lambdas/contract/schemas.ts'
import { useOwnAccount } from '../../behaviour/use-own.ts'
import { BackLink } from '../../components/back-link/back-link.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded, Spinner } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { goLogIn, useSession } from '../../session.ts'
import type { SecondStepTexts } from '../../texts/id/second-step.ts'
import { DoneStep } from './done-step.tsx'
import './second-step.css'
import { SetUp } from './set-up.tsx'
import { TakeOff } from './take-off.tsx'

/** The second step of one's own login: setting it up, and taking it off. For staff; nobody asks citizens for it. */
export default function SecondStepPage({ t }: { t: SecondStepTexts }) {
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
        <DoneStep t={t} />
      ) : (
        <Loaded load={account}>
          {({ secondStep, username }) =>
            secondStep && done === undefined ? (
              <TakeOff t={t} onDone={() => setDone('taken-off')} />
            ) : (
              <ForStaff t={t} session={session}>
                <SetUp t={t} username={username} again={done === 'taken-off'} onDone={() => setDone('set-up')} />
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
  t: SecondStepTexts
  session: Session | null | undefined
  children: ComponentChildren
}) {
  const { common } = useSurroundings()
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
