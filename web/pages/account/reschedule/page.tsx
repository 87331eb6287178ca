import { Layout } from '../../../components/layout/layout.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { useStepHistory } from '../../../features/booking/appointment/use-step-history.ts'
import { useOwnBooking } from '../../../hooks/use-own-data.ts'
import type { RescheduleTexts } from '../../../texts/id/account/reschedule.ts'
import { RescheduleSteps } from './reschedule-steps.tsx'
import { reschedulePositionFrom, rescheduleSearch } from './steps.ts'

/** Moves a booking: day, time, check. The old place is given up only when the new one is held (law of the protocol, 7). */
export default function ReschedulePage({ t }: { t: RescheduleTexts }) {
  const history = useStepHistory(reschedulePositionFrom, rescheduleSearch)
  const { position } = history
  const load = useOwnBooking(position?.id)
  return (
    <Layout width={position?.step === 'hari' ? 'wide' : 'text'}>
      {(load.state !== 'ready' || !position) && <h1>{t.title}</h1>}
      <Loaded load={load}>
        {({ mine, officeOf }) =>
          position && (
            <RescheduleSteps
              key={mine.id}
              t={t}
              history={history}
              wanted={position.step}
              loaded={mine}
              office={officeOf(mine.office)}
            />
          )
        }
      </Loaded>
    </Layout>
  )
}
