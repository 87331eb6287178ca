import { Button, ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { type RecoveryCheck, useStandInPage } from '../../../hooks/use-stand-in-page.ts'
import type { MaintenanceTexts } from '../../../texts/id/public/maintenance.ts'

/** 20 to 40 s, so that a crowd does not come back at once. */
const recoveryCheck: RecoveryCheck = {
  pollDelayMs: () => 20_000 + Math.random() * 20_000,
  isBack: (status) => status !== 503,
}

/** What the edge answers instead of every page while the service is under maintenance; the address stays that page's. */
export default function MaintenancePage({ t }: { t: MaintenanceTexts }) {
  const { link } = usePageContext()
  const goOn = useStandInPage(recoveryCheck)
  return (
    <Layout>
      <h1>{t.heading}</h1>
      <p class="lead">{t.text}</p>
      <h2>{t.safeHeading}</h2>
      <ul>
        {t.safe.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink href={link('tickets')}>{t.tickets}</ButtonLink>
        <Button kind="secondary" onClick={goOn}>
          {t.again}
        </Button>
      </Buttons>
    </Layout>
  )
}
