import { useEffect, useState } from 'preact/hooks'
import type { BookingView, OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { DayStep } from '../../../features/booking/appointment/day-step.tsx'
import { LazyStepPlaceholder } from '../../../features/booking/appointment/lazy-step-placeholder.tsx'
import type { StepHistory } from '../../../features/booking/appointment/use-step-history.ts'
import { currentStatus } from '../../../features/booking/current-status.ts'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLazy } from '../../../hooks/use-lazy.ts'
import { officeTimeZone } from '../../../hooks/use-own-data.ts'
import { longDate, timeWords, todayIn } from '../../../lib/dates.ts'
import type { RescheduleTexts } from '../../../texts/id/account/reschedule.ts'
import type { RescheduleFlow } from './reschedule-flow.ts'
import './reschedule.css'
import {
  countedRescheduleSteps,
  isRescheduled,
  type RescheduleDraft,
  type ReschedulePosition,
  type RescheduleStep,
  reachableRescheduleStep,
} from './steps.ts'
import { useRescheduleDraft } from './use-reschedule-draft.ts'

interface RescheduleStepsProps {
  readonly t: RescheduleTexts
  readonly history: StepHistory<ReschedulePosition>
  readonly wanted: RescheduleStep
  /** The booking as it stood when the page was opened. */
  readonly loaded: BookingView
  readonly office: OfficeView | undefined
}

/** The steps of a change, or why there can be none. */
export function RescheduleSteps({ t, history, wanted, loaded, office }: RescheduleStepsProps) {
  const { common, link, locale } = usePageContext()
  const [booking, setBooking] = useState(loaded)
  const [change, keep] = useRescheduleDraft(loaded.id)
  const { go, moves, searchOf } = history
  const { id, date, time, applicants } = booking
  const step = reachableRescheduleStep(wanted, change, booking)
  const later = useLazy(true, () => import('./lazy/index.tsx'))
  // The address follows the place
  useEffect(() => {
    if (step !== wanted) go({ id, step }, 'replace')
  }, [step, wanted])

  const to = (next: RescheduleStep): ReschedulePosition => ({ id, step: next })
  const [number, of] = [countedRescheduleSteps.indexOf(step) + 1, countedRescheduleSteps.length]
  const navigation = {
    moves,
    go,
    searchOf,
    progress: number > 0 ? { at: number, of, text: t.step(number, of) } : undefined,
  }
  const placeholder = <LazyStepPlaceholder title={t.title} failed={later === null} />
  if (step === 'selesai')
    return later ? (
      <later.RescheduleDoneStep
        t={t}
        navigation={{ ...navigation, back: undefined }}
        booking={booking}
        office={office}
      />
    ) : (
      placeholder
    )

  const now = currentStatus(booking, officeTimeZone(office))
  const until = booking.cancellableUntil
  const late = todayIn(officeTimeZone(office)) > until && common.booking.tooLate(longDate(until, locale))
  const hindrance = (now === 'CANCELLED' && t.already) || (now === 'PAST' && t.past) || late
  if (!office || hindrance)
    return later ? (
      <later.NotMovable t={t} booking={booking} office={office} reason={hindrance || common.problems.internal} />
    ) : (
      placeholder
    )

  // A change that is done is over: the next one begins with nothing chosen.
  const open: RescheduleDraft = isRescheduled(change, booking) ? { id } : change
  const choose = (next: RescheduleDraft, then: RescheduleStep) => {
    keep(next)
    go(to(then))
  }
  const before = countedRescheduleSteps[number - 2]
  const move: RescheduleFlow = {
    ...navigation,
    t,
    office,
    booking,
    change: open,
    keep,
    people: applicants.length,
    present: { date, time },
    date: open.date,
    time: open.time,
    atDay: to('hari'),
    back: before && to(before),
    exit: link('booking-detail', { query: { id } }),
    onDate: (day) => choose(day === open.date ? open : { id, date: day }, 'jam'),
    onTime: (at) => choose({ id, date: open.date, time: at }, 'periksa'),
    moved: (made) => {
      setBooking(made)
      keep({ id, date: made.date, time: made.time, sent: true })
      go(to('selesai'), 'replace')
    },
  }
  const present = (
    <div class="present">
      <p>
        {t.present}: <strong>{`${longDate(date, locale)}, ${timeWords(time, office.timeZone, locale)}`}</strong>
      </p>
      <p>{t.safe}</p>
    </div>
  )
  if (step === 'hari') return <DayStep flow={move} lead={present} />
  if (!later) return placeholder
  if (step === 'jam') return <later.TimeStep flow={move} lead={present} />
  return <later.RescheduleCheckStep move={move} />
}
