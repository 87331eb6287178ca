import type { ComponentType } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useLater } from '../../behaviour/use-later.ts'
import { OnItsWay } from '../../visit/on-its-way.tsx'
import type { Journey, OfficeJourney } from './journey.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import type { Step } from './steps.ts'

type AtOffice = ComponentType<{ journey: OfficeJourney; round: number }>

/** What asks the question of each step that needs an office. */
const early: Partial<Record<Step, AtOffice>> = {
  jumlah: PartyStep,
}
const late: Partial<Record<Step, (later: typeof import('./later/index.tsx')) => AtOffice>> = {
  hari: ({ BookingDay }) => BookingDay,
  jam: ({ BookingTime }) => BookingTime,
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
  const later = useLater(step !== 'kantor', () => import('./later/index.tsx'))
  const office = offices.find(({ id }) => id === draft.office)
  const lateStep = late[step]
  if (!later && (step === 'selesai' || lateStep)) return <OnItsWay title={journey.t.title} failed={later === null} />
  if (later && step === 'selesai') return <later.DoneStep journey={journey} booking={booking} />
  const Step = lateStep && later ? lateStep(later) : early[step]
  if (!office || !Step) return <OfficeStep journey={journey} />
  // A new key for every applicant: each has a form of their own.
  return <Step key={`${step}-${place.index ?? 0}`} journey={{ ...journey, office }} round={round} />
}
