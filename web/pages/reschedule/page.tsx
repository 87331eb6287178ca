import { useOwnBooking } from '../../behaviour/use-own.ts'
import { Layout } from '../../components/layout/layout.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import type { RescheduleTexts } from '../../texts/id/reschedule.ts'
import { usePlace } from '../../visit/use-place.ts'
import { MoveBooking } from './move-booking.tsx'
import { placeOf, searchOf } from './steps.ts'

/** Moves a booking: day, time, check. The old place is given up only when the new one is held (law of the protocol, 7). */
export default function ReschedulePage({ t }: { t: RescheduleTexts }) {
  const travel = usePlace(placeOf, searchOf)
  const { place } = travel
  const load = useOwnBooking(place?.id)
  return (
    <Layout width={place?.step === 'hari' ? 'wide' : 'text'}>
      {(load.state !== 'ready' || !place) && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ mine, officeOf }) =>
          place && (
            <MoveBooking
              key={mine.id}
              t={t}
              travel={travel}
              wanted={place.step}
              loaded={mine}
              office={officeOf(mine.office)}
            />
          )
        }
      </Loaded>
    </Layout>
  )
}
