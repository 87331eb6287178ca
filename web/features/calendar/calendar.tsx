import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { problemText } from '../../components/notice/problem-text.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { useAction } from '../../hooks/use-action.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { api } from '../../lib/api.ts'
import { daysInMonth, longDate, monthName, monthOf, sameDayOf, shiftDay, shiftMonth } from '../../lib/dates.ts'
import type { AppointmentTexts } from '../../texts/id/shared/appointment.ts'
import { nearestDays } from './free-days.ts'
import { lastMonth } from './last-month.ts'
import './calendar.css'
import { dayAfterKey } from './day-after-key.ts'
import { describeDay, spokenName } from './day-appearance.ts'
import { Legend } from './legend.tsx'
import { MonthGrid } from './month-grid.tsx'

interface CalendarProps {
  readonly t: AppointmentTexts['calendar']
  readonly office: OfficeView
  readonly people: number
  readonly today: string
  readonly chosen: string | undefined
  readonly onChoose: (date: string) => void
  /** Grows when the places left should be asked for again. */
  readonly refreshCount: number
}

/**
 * A month of an office as a WAI-ARIA grid: one stop of the Tab key, arrows inside. Days that cannot be chosen can
 * still be reached, so that everybody can learn why.
 */
export function Calendar({ t, office, people, today, chosen, onChoose, refreshCount }: CalendarProps) {
  const { common, locale } = usePageContext()
  const [focused, setFocused] = useState(chosen ?? today)
  const [message, setMessage] = useState<{ date: string; text: string }>()
  const byKey = useRef(false)
  const month = monthOf(focused)
  const last = lastMonth(today)
  const action = useAction()
  const show = (of: string) => api('showCalendar', { office: office.id, month: of })
  const grid = useRef<HTMLTableElement>(null)
  // On a phone it may be folded away: what nobody sees is not asked for.
  const visibleRefreshCount = grid.current?.offsetParent ? refreshCount : 0
  const load = useLoad(`${office.id} ${month}`, () => show(month), visibleRefreshCount)
  const seen = { t, people, today, timeZone: office.timeZone, locale }

  // The focus follows the day, and only when a key moved it
  useLayoutEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    byKey.current = false
  }, [focused])
  // A day chosen in the list turns the calendar to its month.
  useEffect(() => {
    if (chosen) setFocused(chosen)
  }, [chosen])

  const dayOf = (date: string) => (load.state === 'ready' ? load.body.days.find((day) => day.date === date) : undefined)
  const views = (date: string) => describeDay(date, dayOf(date), seen)
  const turn = (months: number) => setFocused(sameDayOf(shiftMonth(month, months), focused))
  const choose = (date: string) => {
    setFocused(date)
    const { view, words } = views(date)
    setMessage({ date, text: `${longDate(date, locale)}: ${words}.` })
    if (view === 'available') onChoose(date)
  }

  /** On to the next day that takes the party, wherever it is; choosing it stays one more press. */
  const toNextFree = async () => {
    const from = focused < today ? today : shiftDay(focused, 1)
    const found = await action.run(() => nearestDays(show, { people, today, from, count: 1 }))
    if (!found) return
    const [next] = found.ok ? found.body : []
    if (!next || monthOf(next.date) > last) {
      const text = found.ok ? t.noneAfter(longDate(focused, locale)) : problemText(found.problem, common)
      return setMessage({ date: focused, text })
    }
    byKey.current = true
    setFocused(next.date)
    setMessage({
      date: next.date,
      text: `${longDate(next.date, locale)}: ${describeDay(next.date, next, seen).words}.`,
    })
  }

  return (
    <section class="calendar" aria-label={`${t.label}, ${office.name}`}>
      <div class="calendar__head">
        <Turn icon="left" label={t.previous} off={month <= monthOf(today)} onClick={() => turn(-1)} />
        <h2 id="calendar-month" aria-live="polite">
          {monthName(month, locale)}
        </h2>
        <Turn icon="right" label={t.next} off={month >= last} onClick={() => turn(1)} />
      </div>
      {load.state === 'failed' && <Loaded load={load}>{() => null}</Loaded>}
      {load.state === 'loading' && load.wait && <Loaded load={load}>{() => null}</Loaded>}
      <p class="hidden-visually" id="calendar-keys">
        {t.keys}
      </p>
      <MonthGrid
        grid={grid}
        month={month}
        focused={focused}
        today={today}
        chosen={chosen}
        viewOf={views}
        nameOf={(date) => spokenName(date, views(date), date === chosen, seen)}
        onChoose={choose}
        onKey={(key) => {
          const to = dayAfterKey(focused, key, {
            first: `${monthOf(today)}-01`,
            last: `${last}-${daysInMonth(last)}`,
          })
          if (to === undefined) return false
          byKey.current = true
          setFocused(to)
          return true
        }}
      />
      <p class="calendar__message" role="status">
        {/* Only while the calendar stands at that day. */}
        {message?.date === focused && message.text}
      </p>
      <Button kind="secondary" onClick={toNextFree} pending={action.pending}>
        {t.nextFree}
      </Button>
      <Legend t={t} />
    </section>
  )
}

const Turn = (props: { icon: 'left' | 'right'; label: string; off: boolean; onClick: () => void }) => (
  <button
    type="button"
    class="calendar__turn"
    aria-label={props.label}
    aria-disabled={props.off ? 'true' : undefined}
    onClick={() => !props.off && props.onClick()}
  >
    <Icon name={props.icon} />
  </button>
)
