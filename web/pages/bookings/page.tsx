import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { api } from '../../api.ts'
import { useAddress } from '../../behaviour/use-address.ts'
import { useOwn, zoneOf } from '../../behaviour/use-own.ts'
import { BookingActions } from '../../components/booking-actions/booking-actions.tsx'
import { BookingStatus } from '../../components/booking-status/booking-status.tsx'
import { ButtonLink } from '../../components/button/button.tsx'
import { openOffers } from '../../components/cancellation/offers.ts'
import { Card } from '../../components/card/card.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate, timeWords } from '../../dates.ts'
import { standing } from '../../standing.ts'
import type { BookingsTexts } from '../../texts/id/bookings.ts'
import './bookings.css'
import { grouped } from './order.ts'

/** Leaflet, step 10: every booking with KLIK DISINI, BATALKAN and SIMPAN PDF. */
export default function BookingsPage({ t }: { t: BookingsTexts }) {
  const { link } = useSurroundings()
  const query = useAddress()?.query
  const bookings = useOwn('bookings', () => api('listBookings', {}))
  return (
    <Layout>
      <h1>{t.heading}</h1>
      {query?.has('dibatalkan') && (
        <Notice kind="success" live>
          <p>{t.cancelled}</p>
        </Notice>
      )}
      <Loaded load={bookings}>
        {({ mine, officeOf }) =>
          mine.bookings.length === 0 ? (
            <Empty t={t} />
          ) : (
            <>
              <p class="lead">{t.lead}</p>
              {grouped(mine.bookings, (one) => standing(one, zoneOf(officeOf(one.office)))).map(({ now, bookings }) => (
                <section key={now} aria-labelledby={`bookings-${now}`}>
                  <h2 id={`bookings-${now}`}>{t.groups[now]}</h2>
                  <ul class="bookings">
                    {bookings.map((booking) => (
                      <li key={booking.id}>
                        <BookingCard t={t} booking={booking} office={officeOf(booking.office)} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              <p>
                <a href={link('booking')}>{t.another}</a>
              </p>
              <p>
                <a href={link('tickets')}>{t.tickets}</a>
              </p>
            </>
          )
        }
      </Loaded>
    </Layout>
  )
}

function BookingCard({ t, booking, office }: { t: BookingsTexts; booking: Booking; office: Office | undefined }) {
  const { common, link, locale } = useSurroundings()
  const { id, code, date, time, applicants } = booking
  const over = standing(booking, zoneOf(office)) !== 'ACTIVE'
  return (
    <Card
      id={`booking-${id}`}
      title={`${longDate(date, locale)}, ${timeWords(time, zoneOf(office), locale)}`}
      beside={<BookingStatus booking={booking} timeZone={zoneOf(office)} />}
      over={over}
      level="h3"
    >
      <p>{office?.name ?? booking.office}</p>
      <p class="muted bookings__facts">
        <span>
          {t.code} <strong>{code}</strong>
        </span>{' '}
        <span>{common.people(applicants.length)}</span>
      </p>
      {booking.cancellation?.by === 'office' && <p>{t.byOffice}</p>}
      <BookingActions booking={booking} timeZone={zoneOf(office)}>
        {openOffers(booking, zoneOf(office)).length > 0 && (
          <ButtonLink href={link('replacement', { query: { id } })}>
            {t.offer}
            <span class="hidden-visually"> {code}</span>
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={link('booking-detail', { query: { id } })}>
          {t.detail}
          <span class="hidden-visually"> {t.detailOf(code)}</span>
        </ButtonLink>
      </BookingActions>
    </Card>
  )
}

function Empty({ t }: { t: BookingsTexts }) {
  const { link } = useSurroundings()
  return (
    <EmptyState
      icon="calendar"
      title={t.empty.title}
      action={<ButtonLink href={link('booking')}>{t.empty.start}</ButtonLink>}
    >
      <p>{t.empty.text}</p>
    </EmptyState>
  )
}
