import { useEffect, useRef, useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import { slotsOn } from '../../../lambdas/contract/staff/template.ts'
import { useBeat } from '../../behaviour/use-beat.ts'
import { serverNow } from '../../clock.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays, addMonths, daysInMonth, monthName, monthOf } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { keepInAddress } from '../../staff/current-office.ts'
import { momentIn } from '../../staff/quota/horizon.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { QuotasTexts } from '../../texts/id/quotas.ts'
import { AddTime } from './add-time.tsx'
import { placeOf, timesOf } from './cells.ts'
import { Decisions } from './decisions.tsx'
import { discard, refreshed } from './desk.ts'
import { Help } from './help.tsx'
import { MonthTurn } from './month-turn.tsx'
import { SaveBar } from './save-bar.tsx'
import { Sheet } from './sheet.tsx'
import { Unsaved } from './unsaved.tsx'
import { useDesk } from './use-desk.ts'
import { useSave } from './use-save.ts'

/** How far back the sheet can be turned, in months. */
const monthsBack = 12

/** One month of an office. Bookings come in by the beat; what is typed stays, also when the month is turned. */
export function QuotaMonth({ t, office, wanted }: { t: QuotasTexts; office: Office; wanted: string }) {
  const { locale, link } = useSurroundings()
  const moment = momentIn(office.timeZone, serverNow())
  const date = /^20\d\d-\d\d-\d\d$/.test(wanted) ? wanted : moment.today
  const [month, setMonth] = useState(monthOf(date))
  const [desk, change] = useDesk(office.id)
  const [added, setAdded] = useState<readonly string[]>([])
  const [goTo, setGoTo] = useState<{ readonly key: string }>()
  const { saving, save, wait, isFresh } = useSave(office.id, desk, change)
  const beat = useBeat()
  // After a save it is asked anew, and what was on its way before is not listened to: it would show the quotas of before.
  const load = useStaffLoad(
    `${office.id} ${month}`,
    () => staffApi('showQuotas', { office: office.id, month }),
    beat + saving.round,
  )
  const template = useStaffLoad(office.id, () => staffApi('showTemplate', { office: office.id }))
  const seen = load.state === 'ready' ? load.body.days : undefined
  useEffect(() => {
    if (seen && !saving.pending) change((now) => refreshed(now, seen))
  }, [seen])

  const [first, last] = [addMonths(monthOf(moment.today), -monthsBack), monthOf(moment.last)]
  const turn = (months: number) => {
    const next = addMonths(month, months)
    if (next < first || next > last) return
    setMonth(next)
    keepInAddress('tanggal', next === monthOf(moment.today) ? moment.today : `${next}-01`)
  }
  const dates = Array.from({ length: daysInMonth(month) }, (_, n) => addDays(`${month}-01`, n))
  const usual =
    template.state === 'ready' ? template.body.days.flatMap(({ weekday }) => slotsOn(template.body, weekday)) : []
  const typed = [...desk.edits.keys()].map(placeOf).filter((place) => monthOf(place.date) === month)
  const known = desk.days.has(dates[0] ?? '')
  // While a month is on its way the columns stay: the focus is in one of them.
  const before = useRef<readonly string[]>([])
  const kept = known ? [] : before.current
  const times = timesOf(desk.days, dates, [...[...usual, ...typed].map(({ time }) => time), ...added, ...kept])
  before.current = times
  const isEmpty = known && times.length === 0

  return (
    <>
      <MonthTurn t={t} month={month} first={first} last={last} onTurn={turn} />
      {load.state !== 'ready' && !(known && load.state === 'loading') && <Loaded load={load}>{() => null}</Loaded>}
      {isEmpty && (
        <EmptyState
          icon="calendar"
          title={t.empty.title(monthName(month, locale))}
          action={
            <ButtonLink href={link('give-out', { query: { kantor: office.id, dari: `${month}-01` } })}>
              {t.empty.action}
            </ButtonLink>
          }
        >
          <p>{t.empty.text}</p>
        </EmptyState>
      )}
      {times.length > 0 && (
        <>
          <Decisions t={t} desk={desk} change={change} onSettled={(key) => setGoTo({ key })} />
          <Sheet
            t={t}
            labelledBy="quota-month"
            desk={desk}
            change={change}
            dates={dates}
            times={times}
            moment={moment}
            date={date}
            round={saving.round}
            goTo={goTo}
            onTurn={turn}
          />
        </>
      )}
      <SaveBar
        t={t}
        changed={desk.edits.size}
        isFresh={isFresh}
        saving={saving}
        wait={wait}
        onSave={save}
        onDiscard={() => {
          change(discard)
          setGoTo({ key: '' })
        }}
      />
      <Unsaved t={t} changed={desk.edits.size} />
      {known && <AddTime t={t} times={times} onAdd={(time) => setAdded((now) => [...now, time])} />}
      <Help t={t} />
    </>
  )
}
