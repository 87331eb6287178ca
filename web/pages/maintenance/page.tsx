import { useStandIn, type Watch } from '../../behaviour/use-stand-in.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { useSurroundings } from '../../context.ts'
import type { MaintenanceTexts } from '../../texts/id/maintenance.ts'

/** 20 to 40 s, so that a crowd does not come back at once. */
const watch: Watch = { pause: () => 20_000 + Math.random() * 20_000, isBack: (status) => status !== 503 }

/** What the edge answers instead of every page while the service is under maintenance; the address stays that page's. */
export default function MaintenancePage({ t }: { t: MaintenanceTexts }) {
  const { link } = useSurroundings()
  const goOn = useStandIn(watch)
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
