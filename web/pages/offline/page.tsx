import { useStandIn, type Watch } from '../../behaviour/use-stand-in.ts'
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { useSurroundings } from '../../context.ts'
import type { OfflineTexts } from '../../texts/id/offline.ts'

/** Looking costs nothing without network. Any answer is one: the other page, or why not. */
const watch: Watch = { pause: () => 5000, isBack: () => true }

/** What the service worker shows instead of a page that it can't fetch; the address stays that page's. */
export default function OfflinePage({ t }: { t: OfflineTexts }) {
  const { link } = useSurroundings()
  const goOn = useStandIn(watch)
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
