import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { type RecoveryCheck, useStandInPage } from '../../../hooks/use-stand-in-page.ts'
import type { OfflineTexts } from '../../../texts/id/public/offline.ts'

/** Looking costs nothing without network. Any answer is one: the other page, or why not. */
const recoveryCheck: RecoveryCheck = { pollDelayMs: () => 5000, isBack: () => true }

/** What the service worker shows instead of a page that it can't fetch; the address stays that page's. */
export default function OfflinePage({ t }: { t: OfflineTexts }) {
  const { link } = usePageContext()
  const goOn = useStandInPage(recoveryCheck)
  return (
    <Layout>
      <h1>{t.heading}</h1>
      <p class="lead">{t.text}</p>
      <Buttons>
        <Button onClick={goOn}>{t.again}</Button>
      </Buttons>
      <h2>{t.worksHeading}</h2>
      <p>{t.works}</p>
      <Buttons>
        <ButtonLink kind="secondary" href={link('tickets')}>
          {t.tickets}
        </ButtonLink>
      </Buttons>
      <p class="muted">{t.kept}</p>
    </Layout>
  )
}
