import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, timeWords } from '../../dates.ts'
import { Facts } from '../facts/facts.tsx'
import { MapLink } from '../map-link/map-link.tsx'
import './booking-facts.css'

/** When, where and who of a booking. The NIK is masked by the server. */
export function BookingFacts({ booking, office }: { booking: Booking; office: Office | undefined }) {
  const { common, locale } = useSurroundings()
  const { names } = common.booking
  const { date, time, applicants } = booking
  return (
    <Facts
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
                  <br />
                  <MapLink office={office} />
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
                <span aria-hidden="true">NIK {nikMasked}</span>
                <span class="hidden-visually">{common.booking.nikEnding(nikMasked.slice(-4))}</span>
              </span>
            </>
          ),
        })),
      ]}
    />
  )
}
