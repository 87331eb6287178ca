import type { ComponentType } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { Button } from '../../components/button/button.tsx'
import { Spinner } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { DayStep } from '../../visit/day-step.tsx'
import { TimeStep } from '../../visit/time-step.tsx'
import { type Journey, type LateOfficeJourney, type OfficeJourney, type Saving, visitOf } from './journey.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import type { Place, Step } from './steps.ts'
import { type Later, useLater } from './use-later.ts'

type AtOffice = ComponentType<{ journey: OfficeJourney; round: number }>
type LateAtOffice = ComponentType<{ journey: LateOfficeJourney; round: number }>

/** What asks the question of each step that needs an office. */
const early: Partial<Record<Step, AtOffice>> = {
  jumlah: PartyStep,
  hari: ({ journey }) => <DayStep journey={visitOf(journey)} />,
  jam: ({ journey }) => <TimeStep journey={visitOf(journey)} />,
}
const late: Partial<Record<Step, (later: NonNullable<Later>, place: Place) => LateAtOffice>> = {
  masuk: ({ SignInStep }) => SignInStep,
  pemohon: ({ ApplicantStep, PeopleStep }, { index }) => (index === undefined ? PeopleStep : ApplicantStep),
  periksa: ({ CheckStep }) => CheckStep,
}

export function CurrentStep({
  journey,
  round,
  booking,
  saving,
}: {
  journey: Journey
  round: number
  booking: Booking | undefined
  saving: Saving | undefined
}) {
  const { draft, offices, place, t } = journey
  const { step } = place
  const later = useLater(step !== 'kantor', t)
  const office = offices.find(({ id }) => id === draft.office)
  const lateStep = late[step]
  if (!later && (step === 'selesai' || lateStep)) return <OnItsWay title={t.title} failed={later === null} />
  const texts = { ...t, ...later?.texts } as LateOfficeJourney['t']
  if (later && step === 'selesai')
    return <later.DoneStep journey={{ ...journey, t: texts }} booking={booking} saving={saving} />
  if (!office) return <OfficeStep journey={journey} />
  // A new key for every applicant: each has a form of their own.
  const key = `${step}-${place.index}`
  if (lateStep && later) {
    const LateStep = lateStep(later, place)
    return <LateStep key={key} journey={{ ...journey, office, t: texts }} round={round} />
  }
  const Step = early[step]
  return Step ? <Step key={key} journey={{ ...journey, office }} round={round} /> : <OfficeStep journey={journey} />
}

/** Browsers remember that a script did not come; only a new page asks for it again. The draft is kept. */
function OnItsWay({ title, failed }: { title: string; failed: boolean }) {
  const { common } = useSurroundings()
  return (
    <>
      <h1>{title}</h1>
      {failed ? (
        <Notice kind="error" live>
          <p>{common.problems.offline}</p>
          <Button kind="secondary" onClick={() => location.reload()}>
            {common.again}
          </Button>
        </Notice>
      ) : (
        <Spinner text={common.loading} />
      )}
    </>
  )
}
