import type { ComponentType } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { Button } from '../../components/button/button.tsx'
import { Spinner } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { DayStep } from '../../visit/day-step.tsx'
import { TimeStep } from '../../visit/time-step.tsx'
import { type Journey, type OfficeJourney, visitOf } from './journey.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import type { Step } from './steps.ts'
import { type Later, useLater } from './use-later.ts'

type AtOffice = ComponentType<{ journey: OfficeJourney; round: number }>

/** What asks the question of each step that needs an office. */
const early: Partial<Record<Step, AtOffice>> = {
  jumlah: PartyStep,
  hari: ({ journey }) => <DayStep journey={visitOf(journey)} />,
  jam: ({ journey }) => <TimeStep journey={visitOf(journey)} />,
}
const late: Partial<Record<Step, (later: NonNullable<Later>) => AtOffice>> = {
  masuk: ({ SignInStep }) => SignInStep,
  pemohon: ({ ApplicantStep }) => ApplicantStep,
  periksa: ({ CheckStep }) => CheckStep,
}

export function CurrentStep({
  journey,
  round,
  booking,
}: {
  journey: Journey
  round: number
  booking: Booking | undefined
}) {
  const { draft, offices, place } = journey
  const { step } = place
  const later = useLater(step !== 'kantor')
  const office = offices.find(({ id }) => id === draft.office)
  const lateStep = late[step]
  if (!later && (step === 'selesai' || lateStep)) return <OnItsWay title={journey.t.title} failed={later === null} />
  if (later && step === 'selesai') return <later.DoneStep journey={journey} booking={booking} />
  const Step = lateStep && later ? lateStep(later) : early[step]
  if (!office || !Step) return <OfficeStep journey={journey} />
  // A new key for every applicant: each has a form of their own.
  return <Step key={`${step}-${place.index ?? 0}`} journey={{ ...journey, office }} round={round} />
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
