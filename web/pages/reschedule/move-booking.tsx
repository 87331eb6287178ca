import { useEffect, useState } from 'preact/hooks'
import type { Booking, Office } from '../../../lambdas/contract/schemas.ts'
import { useLater } from '../../behaviour/use-later.ts'
import { zoneOf } from '../../behaviour/use-own.ts'
import { useSurroundings } from '../../context.ts'
import { longDate, timeWords, todayIn } from '../../dates.ts'
import { standing } from '../../standing.ts'
import type { RescheduleTexts } from '../../texts/id/reschedule.ts'
import { DayStep } from '../../visit/day-step.tsx'
import { OnItsWay } from '../../visit/on-its-way.tsx'
import type { Travel } from '../../visit/use-place.ts'
import type { Move } from './move.ts'
import './reschedule.css'
import { type Change, counted, isDone, type Place, reachable, type Step } from './steps.ts'
import { useChange } from './use-change.ts'

interface MoveBookingProps {
  readonly t: RescheduleTexts
  readonly travel: Travel<Place>
  readonly wanted: Step
  /** The booking as it stood when the page was opened. */
  readonly loaded: Booking
  readonly office: Office | undefined
}

/** The steps of a change, or why there can be none. */
export function MoveBooking({ t, travel, wanted, loaded, office }: MoveBookingProps) {
  const { common, link, locale } = useSurroundings()
  const [booking, setBooking] = useState(loaded)
  const [change, keep] = useChange(loaded.id)
  const { go, moves, searchOf } = travel
  const { id, date, time, applicants } = booking
  const step = reachable(wanted, change, booking)
  const later = useLater(true, () => import('./later/index.tsx'))
  // The address follows the place
  useEffect(() => {
    if (step !== wanted) go({ id, step }, 'replace')
  }, [step, wanted])

  const to = (next: Step): Place => ({ id, step: next })
  const [number, of] = [counted.indexOf(step) + 1, counted.length]
  const walk = { moves, go, searchOf, stage: number > 0 ? { at: number, of, text: t.step(number, of) } : undefined }
  const onItsWay = <OnItsWay title={t.title} failed={later === null} />
  if (step === 'selesai')
    return later ? (
      <later.DoneStep t={t} walk={{ ...walk, back: undefined }} booking={booking} office={office} />
    ) : (
      onItsWay
    )

  const now = standing(booking, zoneOf(office))
  const until = booking.cancellableUntil
  const late = todayIn(zoneOf(office)) > until && common.booking.tooLate(longDate(until, locale))
  const hindrance = (now === 'CANCELLED' && t.already) || (now === 'PAST' && t.past) || late
  if (!office || hindrance)
    return later ? (
      <later.Hindrance t={t} booking={booking} office={office} reason={hindrance || common.problems.internal} />
    ) : (
      onItsWay
    )

  // A change that is done is over: the next one begins with nothing chosen.
  const open: Change = isDone(change, booking) ? { id } : change
  const says = (next: Change, then: Step) => {
    keep(next)
    go(to(then))
  }
  const before = counted[number - 2]
  const move: Move = {
    ...walk,
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
    onDate: (day) => says(day === open.date ? open : { id, date: day }, 'jam'),
    onTime: (at) => says({ id, date: open.date, time: at }, 'periksa'),
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
  if (step === 'hari') return <DayStep journey={move} lead={present} />
  if (!later) return onItsWay
  if (step === 'jam') return <later.TimeStep journey={move} lead={present} />
  return <later.CheckStep move={move} />
}
