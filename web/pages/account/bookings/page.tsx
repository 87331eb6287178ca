import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { Card } from '../../../components/card/card.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { BookingActions } from '../../../features/booking/booking-actions.tsx'
import { BookingStatus } from '../../../features/booking/booking-status.tsx'
import { currentStatus } from '../../../features/booking/current-status.ts'
import { openReplacementDays } from '../../../features/booking/replacement-days.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { officeTimeZone, useOwnData } from '../../../hooks/use-own-data.ts'
import { api } from '../../../lib/api.ts'
import { longDate, timeWords } from '../../../lib/dates.ts'
import type { BookingsTexts } from '../../../texts/id/account/bookings.ts'
import './bookings.css'
import { groupBookings } from './group-bookings.ts'

/** Leaflet, step 10: every booking with KLIK DISINI, BATALKAN and SIMPAN PDF. */
export default function BookingsPage({ t }: { t: BookingsTexts }) {
  const { link } = usePageContext()
  const query = useAddress()?.query
  const bookings = useOwnData('bookings', () => api('listBookings', {}))
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
              {groupBookings(mine.bookings, (one) => currentStatus(one, officeTimeZone(officeOf(one.office)))).map(
                ({ now, bookings }) => (
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
                ),
              )}
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

function BookingCard({
  t,
  booking,
  office,
}: {
  t: BookingsTexts
  booking: BookingView
  office: OfficeView | undefined
}) {
  const { common, link, locale } = usePageContext()
  const { id, code, date, time, applicants } = booking
  const over = currentStatus(booking, officeTimeZone(office)) !== 'ACTIVE'
  return (
    <Card
      id={`booking-${id}`}
      title={`${longDate(date, locale)}, ${timeWords(time, officeTimeZone(office), locale)}`}
      beside={<BookingStatus booking={booking} timeZone={officeTimeZone(office)} />}
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
      <BookingActions booking={booking} timeZone={officeTimeZone(office)}>
        {openReplacementDays(booking, officeTimeZone(office)).length > 0 && (
          <ButtonLink href={link('replacement', { query: { id } })}>
            {t.replacement}
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
  const { link } = usePageContext()
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
