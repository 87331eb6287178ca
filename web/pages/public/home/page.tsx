import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { NextRelease } from '../../../features/release/next-release.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { api } from '../../../lib/api.ts'
import type { HomeTexts } from '../../../texts/id/public/home.ts'
import './home.css'

export default function HomePage({ t }: { t: HomeTexts }) {
  const { link } = usePageContext()
  const query = useAddress()?.query
  return (
    <Layout width="wide">
      {query?.get('pesan') === 'akun-dihapus' && (
        <Notice kind="success" live>
          <p>{t.accountRemoved}</p>
        </Notice>
      )}
      <div class="home__hero">
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
        <Buttons>
          <ButtonLink href={link('booking')} icon="calendar">
            {t.start}
          </ButtonLink>
          <ButtonLink href={link('bookings')} kind="secondary">
            {t.haveAccount}
          </ButtonLink>
        </Buttons>
      </div>
      <div class="home__columns">
        <section aria-labelledby="steps">
          <h2 id="steps">{t.stepsHeading}</h2>
          <ol class="home__steps">
            {t.steps.map(([name, text]) => (
              <li key={name}>
                <strong>{name}</strong>
                <span class="muted">{text}</span>
              </li>
            ))}
          </ol>
        </section>
        <div>
          <List id="prepare" heading={t.prepareHeading} items={t.prepare} />
          <List id="bring" heading={t.bringHeading} items={t.bring} />
          <Card id="rule" title={t.ruleHeading}>
            <p>{t.rule}</p>
          </Card>
        </div>
      </div>
      <OfficeNames t={t} />
    </Layout>
  )
}

const List = ({ id, heading, items }: { id: string; heading: string; items: readonly string[] }) => (
  <Card id={id} title={heading}>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </Card>
)

/** Last on the page, since its length is known only when the offices have arrived. */
function OfficeNames({ t }: { t: HomeTexts }) {
  const { link } = usePageContext()
  const offices = useLoad('offices', () => api('listOffices', {}))
  return (
    <section class="home__offices" aria-labelledby="offices">
      <h2 id="offices">{t.officesHeading}</h2>
      <Loaded load={offices}>
        {(body) => (
          <ul>
            {body.offices.map((office) => (
              <li key={office.id}>
                <strong>{office.name}</strong>
                <br />
                <span class="muted">{office.address}</span>
                <NextRelease office={office} />
                <Buttons>
                  <ButtonLink href={link('booking', { query: { kantor: office.id } })} kind="secondary" icon="calendar">
                    {t.book}
                    <span class="hidden-visually"> {office.name}</span>
                  </ButtonLink>
                </Buttons>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <a href={link('offices')}>{t.allOffices}</a>
      </p>
    </section>
  )
}
