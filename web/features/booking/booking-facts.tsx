import type { BookingView, OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { SummaryList } from '../../components/summary-list/summary-list.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { longDate, timeWords } from '../../lib/dates.ts'
import { MapLink } from '../calendar/map-link.tsx'
import { MaskedNik } from './masked-nik.tsx'
import './booking-facts.css'

/** When, where and who of a booking. The NIK is masked by the server. */
export function BookingFacts({
  booking,
  office,
}: {
  booking: Pick<BookingView, 'office' | 'date' | 'time' | 'applicants'>
  /** A saved ticket has no map: it is looked at where no network is. */
  office: (Pick<OfficeView, 'name' | 'address' | 'timeZone'> & Partial<Pick<OfficeView, 'map'>>) | undefined
}) {
  const { common, locale } = usePageContext()
  const { names } = common.booking
  const { date, time, applicants } = booking
  return (
    <SummaryList
      facts={[
        { name: names.date, value: longDate(date, locale) },
        { name: names.time, value: timeWords(time, office?.timeZone ?? 'Asia/Jakarta', locale) },
        {
          name: names.office,
          value: (
            <>
              {office?.name ?? booking.office}
              {office && (
                <>
                  <br />
                  <span class="booking-facts__small">{office.address}</span>
                  {office.map && (
                    <>
                      <br />
                      <MapLink name={office.name} map={office.map} />
                    </>
                  )}
                </>
              )}
            </>
          ),
        },
        ...applicants.map(({ fullName, nikMasked, kind }, i) => ({
          name: names.applicant(i + 1, applicants.length),
          value: (
            <>
              {fullName}
              <br />
              <span class="booking-facts__small">
                {common.kinds[kind]}
                <br />
                <MaskedNik masked={nikMasked} named />
              </span>
            </>
          ),
        })),
      ]}
    />
  )
}
