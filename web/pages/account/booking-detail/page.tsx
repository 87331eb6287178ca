import { Icon } from '../../../components/icon/icon.tsx'
import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { BookingActions } from '../../../features/booking/booking-actions.tsx'
import { BookingFacts } from '../../../features/booking/booking-facts.tsx'
import { BookingStatus } from '../../../features/booking/booking-status.tsx'
import { CancellationNotice } from '../../../features/booking/cancellation-notice.tsx'
import { currentStatus } from '../../../features/booking/current-status.ts'
import { TicketPanel } from '../../../features/proof/ticket-panel.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAddress } from '../../../hooks/use-address.ts'
import { officeTimeZone, useOwnBooking } from '../../../hooks/use-own-data.ts'
import type { BookingDetailTexts } from '../../../texts/id/account/booking-detail.ts'
import './booking-detail.css'
import { AttendanceQuestion } from './attendance-question.tsx'

/** "KLIK DISINI": one booking, whole. */
export default function BookingDetailPage({ t }: { t: BookingDetailTexts }) {
  const { link } = usePageContext()
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
                <BookingStatus booking={mine} timeZone={officeTimeZone(office)} />
              </p>
              <CancellationNotice t={t.cancellation} booking={mine} office={office} />
              {currentStatus(mine, officeTimeZone(office)) === 'ACTIVE' && (
                <AttendanceQuestion t={t} booking={mine} timeZone={officeTimeZone(office)} />
              )}
              {currentStatus(mine, officeTimeZone(office)) === 'ACTIVE' && <TicketPanel t={t.ticket} id={mine.id} />}
              <BookingFacts booking={mine} office={office} />
              <BookingActions booking={mine} timeZone={officeTimeZone(office)} calendarFile />
              {currentStatus(mine, officeTimeZone(office)) === 'ACTIVE' && (
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
