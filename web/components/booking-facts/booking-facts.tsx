import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, timeWords } from '../../dates.ts'
import { MapLink } from '../map-link/map-link.tsx'
import { MaskedNik } from '../masked-nik/masked-nik.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import './booking-facts.css'

/** When, where and who of a booking. The NIK is masked by the server. */
export function BookingFacts({
  booking,
  office,
}: {
  booking: Pick<Booking, 'office' | 'date' | 'time' | 'applicants'>
  /** A saved ticket has no map: it is looked at where no network is. */
  office: (Pick<Office, 'name' | 'address' | 'timeZone'> & Partial<Pick<Office, 'map'>>) | undefined
}) {
  const { common, locale } = useSurroundings()
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
