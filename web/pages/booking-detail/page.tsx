import { useAddress } from '../../behaviour/use-address.ts'
import { useOwnBooking, zoneOf } from '../../behaviour/use-own.ts'
import { BookingActions } from '../../components/booking-actions/booking-actions.tsx'
import { BookingFacts } from '../../components/booking-facts/booking-facts.tsx'
import { BookingStatus } from '../../components/booking-status/booking-status.tsx'
import { Cancellation } from '../../components/cancellation/cancellation.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { useSurroundings } from '../../context.ts'
import { standing } from '../../standing.ts'
import type { BookingDetailTexts } from '../../texts/id/booking-detail.ts'
import { TicketPanel } from '../../tickets/ticket-panel.tsx'
import './booking-detail.css'
import { Coming } from './coming.tsx'

/** "KLIK DISINI": one booking, whole. */
export default function BookingDetailPage({ t }: { t: BookingDetailTexts }) {
  const { link } = useSurroundings()
  const address = useAddress()
  const load = useOwnBooking(address && (address.query.get('id') ?? ''))
  return (
    <Layout>
      <p>
        <a class="detail__back" href={link('bookings')}>
          <Icon name="left" size={16} /> {t.back}
        </a>
      </p>
      <h1>{t.heading}</h1>
      <Loaded load={load}>
        {({ mine, officeOf }) => {
          const office = officeOf(mine.office)
          return (
            <>
              <p class="detail__code">
                <span>
                  {t.code} <strong>{mine.code}</strong>
                </span>
                <BookingStatus booking={mine} timeZone={zoneOf(office)} />
              </p>
              <Cancellation t={t.cancellation} booking={mine} office={office} />
              {standing(mine, zoneOf(office)) === 'ACTIVE' && <Coming t={t} booking={mine} timeZone={zoneOf(office)} />}
              {standing(mine, zoneOf(office)) === 'ACTIVE' && <TicketPanel t={t.ticket} id={mine.id} />}
              <BookingFacts booking={mine} office={office} />
              <BookingActions booking={mine} timeZone={zoneOf(office)} calendarFile />
              {standing(mine, zoneOf(office)) === 'ACTIVE' && (
                <>
                  <h2>{t.bringHeading}</h2>
                  <ul>
                    {t.bring.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )
        }}
      </Loaded>
    </Layout>
  )
}
