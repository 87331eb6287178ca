import { useRef, useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { DateParts } from '../../../components/field/date-field.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { longDate, monthName, monthOf, shiftDay } from '../../../lib/dates.ts'
import type { AppointmentTexts } from '../../../texts/id/shared/appointment.ts'
import { describeDay } from '../../calendar/day-appearance.ts'
import { nearestDays, type ShowCalendar } from '../../calendar/free-days.ts'
import { lastMonth } from '../../calendar/last-month.ts'
import { dateParts, typedDate } from './typed-date.ts'

interface TypedDayOptions {
  readonly t: AppointmentTexts
  readonly office: OfficeView
  readonly people: number
  readonly today: string
  readonly show: ShowCalendar
  readonly onChoose: (date: string) => void
}

export interface TypedDayState {
  readonly parts: DateParts
  readonly onInput: (parts: DateParts) => void
  /** Something was typed that is not chosen: not judged yet, or refused. Another day chosen before is not meant. */
  readonly open: boolean
  readonly pending: boolean
  /** Why what was typed is no choice. */
  readonly refusal: string | undefined
  /** How often something was refused. */
  readonly round: number
  /** Chooses what was typed; without a date it was refused. */
  readonly choose: () => Promise<string | undefined>
  /** Chooses the next day after it that takes the party. */
  readonly chooseNext: () => Promise<void>
  /** Another day was chosen elsewhere. */
  readonly clear: () => void
}

const nothing: DateParts = { day: '', month: '', year: '' }

/** A typed day: chosen when it takes the party, and otherwise told why not. */
export function useTypedDay({ t, office, people, today, show, onChoose }: TypedDayOptions): TypedDayState {
  const { common, locale } = usePageContext()
  const action = useAction()
  const [parts, setParts] = useState(nothing)
  const latest = useRef(parts)
  latest.current = parts
  const [open, setOpen] = useState(false)
  const [round, setRound] = useState(0)
  const [refusal, setRefusal] = useState<string>()
  const asking = useRef<{ readonly parts: DateParts; readonly answer: Promise<string | undefined> }>(undefined)
  const last = lastMonth(today)
  const refuse = (why: string) => {
    setRefusal(why)
    setRound((n) => n + 1)
    return undefined
  }
  const take = (date: string) => {
    setParts(dateParts(date))
    setRefusal(undefined)
    setOpen(false)
    onChoose(date)
    return date
  }

  const judge = async () => {
    const typed = typedDate(parts, last)
    if ('error' in typed)
      return refuse(typed.error === 'beyond' ? t.typed.beyond(monthName(last, locale)) : t.typed.notADate)
    const { date } = typed
    const seen = { t: t.calendar, people, today, timeZone: office.timeZone, locale }
    const past = date < today
    const month = past ? undefined : await action.run(() => show(monthOf(date)))
    if (!month && !past) return undefined
    // What was typed over meanwhile is neither chosen nor refused.
    if (latest.current !== parts) return undefined
    if (month && !month.ok) return refuse(problemText(month.problem, common))
    const day = month?.body.days.find((one) => one.date === date)
    const { view, words } = describeDay(date, day, seen)
    return view === 'available' ? take(date) : refuse(`${longDate(date, locale)}: ${words}.`)
  }
  // Going on while the office is still asked waits for its answer, and asks again only about another date.
  const choose = () => {
    const before = asking.current
    if (before?.parts === parts) return before.answer
    const now = { parts, answer: before ? before.answer.then(judge) : judge() }
    asking.current = now
    now.answer.finally(() => {
      if (asking.current === now) asking.current = undefined
    })
    return now.answer
  }
  const chooseNext = async () => {
    const typed = typedDate(parts, last)
    const from = 'date' in typed && typed.date >= today ? shiftDay(typed.date, 1) : today
    const found = await action.run(() => nearestDays(show, { people, today, from, count: 1 }))
    if (!found) return
    const [next] = found.ok ? found.body : []
    if (next) take(next.date)
    else refuse(found.ok ? t.typed.none : problemText(found.problem, common))
  }
  return {
    parts,
    onInput: (typed) => {
      setParts(typed)
      setOpen(Object.values(typed).some((part) => part.trim() !== ''))
    },
    open,
    pending: action.pending,
    refusal,
    round,
    choose,
    chooseNext,
    clear: () => {
      setParts(nothing)
      setRefusal(undefined)
      setOpen(false)
    },
  }
}
