import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { useAddress } from '../../behaviour/use-address.ts'
import { useOwnBooking, zoneOf } from '../../behaviour/use-own.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { openOffers } from '../../components/cancellation/offers.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import type { ReplacementTexts } from '../../texts/id/replacement.ts'
import { Choice } from './choice.tsx'

/** First choice of whom the office has cancelled, on the days it named. */
export default function ReplacementPage({ t }: { t: ReplacementTexts }) {
  const address = useAddress()
  const load = useOwnBooking(address && (address.query.get('id') ?? ''))
  return (
    <Layout>
      {load.state !== 'ready' && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ mine, officeOf }) => <Offer t={t} booking={mine} office={officeOf(mine.office)} />}
      </Loaded>
    </Layout>
  )
}

function Offer({ t, booking, office }: { t: ReplacementTexts; booking: Booking; office: Office | undefined }) {
  const { link } = useSurroundings()
  const offers = openOffers(booking, zoneOf(office))
  if (office && offers.length > 0) return <Choice t={t} booking={booking} office={office} offers={offers} />
  const taken = booking.cancellation?.replacedBy
  return (
    <>
      <h1>{t.title}</h1>
      <Notice kind="warning">
        <p>{taken ? t.already : t.notOffered}</p>
      </Notice>
      {taken ? (
        <ButtonLink href={link('booking-detail', { query: { id: taken } })}>{t.see}</ButtonLink>
      ) : (
        <ButtonLink href={link('booking')}>{t.book}</ButtonLink>
      )}
    </>
  )
}
