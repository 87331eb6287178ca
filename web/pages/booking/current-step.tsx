import type { ComponentType } from 'preact'
import type { Booking } from '../../../lambdas/contract/schemas.ts'
import { useLater } from '../../behaviour/use-later.ts'
import { OnItsWay } from '../../visit/on-its-way.tsx'
import type { Journey, LateOfficeJourney, OfficeJourney, Saving } from './journey.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import type { Place, Step } from './steps.ts'

type AtOffice = ComponentType<{ journey: OfficeJourney; round: number }>
type LateAtOffice = ComponentType<{ journey: LateOfficeJourney; round: number }>

/** What asks the question of each step that needs an office. */
const early: Partial<Record<Step, AtOffice>> = {
  jumlah: PartyStep,
}
const late: Partial<Record<Step, (later: typeof import('./later/index.tsx'), place: Place) => LateAtOffice>> = {
  hari: ({ BookingDay }) => BookingDay,
  jam: ({ BookingTime }) => BookingTime,
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
  const later = useLater(step !== 'kantor', () =>
    Promise.all([import('./later/index.tsx'), t.later()]).then(([steps, texts]) => ({ ...steps, texts })),
  )
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
