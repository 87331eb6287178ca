import type { ComponentType } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { ApplicantStep } from './applicant-step.tsx'
import { CheckStep } from './check-step.tsx'
import { DayStep } from './day-step.tsx'
import { DoneStep } from './done-step.tsx'
import type { Journey, OfficeJourney } from './journey.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import { SignInStep } from './sign-in-step.tsx'
import type { Step } from './steps.ts'
import { TimeStep } from './time-step.tsx'

/** What asks the question of each step that needs an office. */
const stepsAtOffice: Partial<Record<Step, ComponentType<{ journey: OfficeJourney; round: number }>>> = {
  jumlah: PartyStep,
  hari: DayStep,
  jam: TimeStep,
  masuk: SignInStep,
  pemohon: ApplicantStep,
  periksa: CheckStep,
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
  if (place.step === 'selesai') return <DoneStep journey={journey} booking={booking} />
  const office = offices.find(({ id }) => id === draft.office)
  const AtOffice = stepsAtOffice[place.step]
  if (!office || !AtOffice) return <OfficeStep journey={journey} />
  // A new key for every applicant: each has a form of their own.
  return <AtOffice key={`${place.step}-${place.index ?? 0}`} journey={{ ...journey, office }} round={round} />
}
