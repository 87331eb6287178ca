import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink, Buttons } from '../../../components/button/button.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { MapLink } from '../../../features/calendar/map-link.tsx'
import { NextRelease } from '../../../features/release/next-release.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { api } from '../../../lib/api.ts'
import type { OfficesTexts } from '../../../texts/id/public/offices.ts'
import './offices.css'
import { SubscribeButton, useSubscriptions } from './subscribe-button.tsx'

/** Digits as a phone dials them; a leading 0 is Indonesia's. */
const dialled = (number: string): string => number.replace(/[^\d+]/g, '').replace(/^0/, '+62')

export default function OfficesPage({ t }: { t: OfficesTexts }) {
  const offices = useLoad('offices', () => api('listOffices', {}))
  const subscribed = useSubscriptions()
  return (
    <Layout width="wide">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <div class="offices">
        <Loaded load={offices}>
          {(body) =>
            body.offices.length === 0 ? (
              <p>{t.empty}</p>
            ) : (
              body.offices.map((office) => (
                <OfficeCard
                  key={office.id}
                  office={office}
                  t={t}
                  {...(subscribed && { subscribed: subscribed.includes(office.id) })}
                />
              ))
            )
          }
        </Loaded>
      </div>
    </Layout>
  )
}

/** An address too long for one line breaks before its `@`. */
function BrokenAtSign({ email }: { email: string }) {
  const at = email.lastIndexOf('@')
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}

/** @param watched whether the person is told of its openings; left out: nobody is logged in */
function OfficeCard({ office, t, subscribed }: { office: OfficeView; t: OfficesTexts; subscribed?: boolean }) {
  const { common, link } = usePageContext()
  const { name, address, phone, whatsapp, social, website, emails, maxParty } = office
  return (
    <Card id={office.id} title={name}>
      <p>
        <NextRelease office={office} />
      </p>
      <SummaryList
        facts={[
          {
            name: t.address,
            value: (
              <>
                {address}
                <br />
                <MapLink {...office} />
              </>
            ),
          },
          { name: t.phone, value: <a href={`tel:${dialled(phone)}`}>{phone}</a> },
          { name: t.whatsapp, value: <a href={`https://wa.me/${dialled(whatsapp).slice(1)}`}>{whatsapp}</a> },
          {
            name: t.social,
            value: social.map(({ network, account, url }) => (
              <div key={url}>
                <a href={url}>
                  {network}: {account}
                </a>
              </div>
            )),
          },
          { name: t.website, value: <a href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</a> },
          {
            name: t.emails,
            value: emails.map((email) => (
              <div key={email}>
                <a href={`mailto:${email}`}>
                  <BrokenAtSign email={email} />
                </a>
              </div>
            )),
          },
          { name: t.party, value: common.people(maxParty) },
        ]}
      />
      <Buttons>
        <ButtonLink href={link('booking', { query: { kantor: office.id } })} icon="calendar">
          {t.book}
          <span class="hidden-visually"> {name}</span>
        </ButtonLink>
        {subscribed !== undefined && <SubscribeButton office={office} on={subscribed} t={t} />}
      </Buttons>
    </Card>
  )
}
