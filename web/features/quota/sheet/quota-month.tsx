import { useEffect, useRef, useState } from 'preact/hooks'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { slotsForWeekday } from '../../../../lambdas/contract/quota/template.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { usePolling } from '../../../hooks/use-polling.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { setInAddress } from '../../../lib/current-office.ts'
import { daysInMonth, monthName, monthOf, shiftDay, shiftMonth } from '../../../lib/dates.ts'
import { serverNow } from '../../../lib/server-clock.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { officeNow } from '../horizon.ts'
import { AddTime } from './add-time.tsx'
import { cellAddress, timesOf } from './cells.ts'
import { SheetConflicts } from './conflicts.tsx'
import { Help } from './help.tsx'
import { MonthTurn } from './month-switch.tsx'
import { SaveBar } from './save-bar.tsx'
import { Sheet } from './sheet.tsx'
import { discard, refreshed } from './sheet-state.ts'
import { UnsavedQuestion } from './unsaved-question.tsx'
import { useSaveSheet } from './use-save-sheet.ts'
import { useQuotaSheet } from './use-sheet.ts'

/** How far back the sheet can be turned, in months. */
const monthsBack = 12

/** One month of an office. Bookings come in by the beat; what is typed stays, also when the month is turned. */
export function QuotaMonth({ t, office, wanted }: { t: QuotasTexts; office: OfficeView; wanted: string }) {
  const { locale, link } = usePageContext()
  const now = officeNow(office.timeZone, serverNow())
  const date = /^20\d\d-\d\d-\d\d$/.test(wanted) ? wanted : now.today
  const [month, setMonth] = useState(monthOf(date))
  const [sheet, change] = useQuotaSheet(office.id)
  const [added, setAdded] = useState<readonly string[]>([])
  const [goTo, setGoTo] = useState<{ readonly key: string }>()
  const { saving, save, wait, isFresh } = useSaveSheet(office.id, sheet, change)
  const refreshCount = usePolling()
  // After a save it is asked anew, and what was on its way before is not listened to: it would show the quotas of before.
  const load = useStaffLoad(
    `${office.id} ${month}`,
    () => staffApi('showQuotas', { office: office.id, month }),
    refreshCount + saving.round,
  )
  const template = useStaffLoad(office.id, () => staffApi('showTemplate', { office: office.id }))
  const seen = load.state === 'ready' ? load.body.days : undefined
  useEffect(() => {
    if (seen && !saving.pending) change((now) => refreshed(now, seen))
  }, [seen])

  const [first, last] = [shiftMonth(monthOf(now.today), -monthsBack), monthOf(now.last)]
  const turn = (months: number) => {
    const next = shiftMonth(month, months)
    if (next < first || next > last) return
    setMonth(next)
    setInAddress('tanggal', next === monthOf(now.today) ? now.today : `${next}-01`)
  }
  const dates = Array.from({ length: daysInMonth(month) }, (_, n) => shiftDay(`${month}-01`, n))
  const usual =
    template.state === 'ready'
      ? template.body.days.flatMap(({ weekday }) => slotsForWeekday(template.body, weekday))
      : []
  const typed = [...sheet.edits.keys()].map(cellAddress).filter((place) => monthOf(place.date) === month)
  const known = sheet.days.has(dates[0] ?? '')
  // While a month is on its way the columns stay: the focus is in one of them.
  const before = useRef<readonly string[]>([])
  const previousTimes = known ? [] : before.current
  const times = timesOf(sheet.days, dates, [
    ...[...usual, ...typed].map(({ time }) => time),
    ...added,
    ...previousTimes,
  ])
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
          <SheetConflicts t={t} sheet={sheet} change={change} onSettled={(key) => setGoTo({ key })} />
          <Sheet
            t={t}
            labelledBy="quota-month"
            sheet={sheet}
            change={change}
            dates={dates}
            times={times}
            now={now}
            date={date}
            round={saving.round}
            goTo={goTo}
            onTurn={turn}
          />
        </>
      )}
      <SaveBar
        t={t}
        changed={sheet.edits.size}
        isFresh={isFresh}
        saving={saving}
        wait={wait}
        onSave={save}
        onDiscard={() => {
          change(discard)
          setGoTo({ key: '' })
        }}
      />
      <UnsavedQuestion t={t} changed={sheet.edits.size} />
      {known && <AddTime t={t} times={times} onAdd={(time) => setAdded((now) => [...now, time])} />}
      <Help t={t} />
    </>
  )
}
