import type { ComponentType } from 'preact'
import type { BookingView } from '../../../../lambdas/contract/http/schemas.ts'
import { LazyStepPlaceholder } from '../../../features/booking/appointment/lazy-step-placeholder.tsx'
import { useLazy } from '../../../hooks/use-lazy.ts'
import type { BookingFlow, LaterOfficeBookingFlow, OfficeBookingFlow, SavingPeople } from './booking-flow.ts'
import { OfficeStep } from './office-step.tsx'
import { PartyStep } from './party-step.tsx'
import type { BookingPosition, BookingStep } from './steps.ts'

type OfficeStepComponent = ComponentType<{ flow: OfficeBookingFlow; round: number }>
type LaterStepComponent = ComponentType<{ flow: LaterOfficeBookingFlow; round: number }>

/** What asks the question of each step that needs an office. */
const early: Partial<Record<BookingStep, OfficeStepComponent>> = {
  jumlah: PartyStep,
}
const late: Partial<
  Record<BookingStep, (later: typeof import('./lazy/index.tsx'), position: BookingPosition) => LaterStepComponent>
> = {
  hari: ({ BookingDay }) => BookingDay,
  jam: ({ BookingTime }) => BookingTime,
  masuk: ({ SignInStep }) => SignInStep,
  pemohon: ({ ApplicantStep, PeopleStep }, { index }) => (index === undefined ? PeopleStep : ApplicantStep),
  periksa: ({ CheckStep }) => CheckStep,
}

export function CurrentStep({
  flow,
  round,
  booking,
  saving,
}: {
  flow: BookingFlow
  round: number
  booking: BookingView | undefined
  saving: SavingPeople | undefined
}) {
  const { draft, offices, position, t } = flow
  const { step } = position
  const later = useLazy(step !== 'kantor', () =>
    Promise.all([import('./lazy/index.tsx'), t.later()]).then(([steps, texts]) => ({ ...steps, texts })),
  )
  const office = offices.find(({ id }) => id === draft.office)
  const lateStep = late[step]
  if (!later && (step === 'selesai' || lateStep)) return <LazyStepPlaceholder title={t.title} failed={later === null} />
  const texts = { ...t, ...later?.texts } as LaterOfficeBookingFlow['t']
  if (later && step === 'selesai')
    return <later.DoneStep flow={{ ...flow, t: texts }} booking={booking} saving={saving} />
  if (!office) return <OfficeStep flow={flow} />
  // A new key for every applicant: each has a form of their own.
  const key = `${step}-${position.index}`
  if (lateStep && later) {
    const LateStep = lateStep(later, position)
    return <LateStep key={key} flow={{ ...flow, office, t: texts }} round={round} />
  }
  const Step = early[step]
  return Step ? <Step key={key} flow={{ ...flow, office }} round={round} /> : <OfficeStep flow={flow} />
}
