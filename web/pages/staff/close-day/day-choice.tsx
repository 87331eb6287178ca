import { useState } from 'preact/hooks'
import type { ClosureView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { QuotaGridDayView } from '../../../../lambdas/contract/quota/schemas.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { DayField } from '../../../components/field/day-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Table } from '../../../components/table/table.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import type { Result } from '../../../lib/api.ts'
import { longDate, shiftDay, todayIn } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { CloseDayTexts } from '../../../texts/id/staff/close-day.ts'
import { daysToShow, peopleBooked } from './closure-counts.ts'
import { fetchMonths } from './day-data.ts'

/** Quota is given out no further ahead. */
const horizonDays = 92
/** Days that are looked up for the list, and that it shows at once. */
const [listed, pageSize] = [45, 10]
const fieldId = 'date'

interface UpcomingDays {
  readonly days: readonly QuotaGridDayView[]
  readonly closures: ReadonlyMap<string, ClosureView>
}

async function fetchUpcoming(office: string, today: string): Promise<Result<UpcomingDays>> {
  const last = shiftDay(today, listed)
  const [days, closures] = await Promise.all([
    fetchMonths(office, today, last),
    staffApi('listClosures', { office, from: today, to: last }),
  ])
  if (!days.ok) return days
  if (!closures.ok) return closures
  const shown = daysToShow(days.body, today).filter(({ date }) => date <= last)
  return { ok: true, body: { days: shown, closures: new Map(closures.body.closures.map((one) => [one.date, one])) } }
}

/** Which day: typed, or out of the coming ones, which say how many people are booked. */
export function ClosingDayChoice({ t, office }: { t: CloseDayTexts; office: OfficeView }) {
  const { link } = usePageContext()
  const today = todayIn(office.timeZone)
  const upcoming = useStaffLoad(`${office.id} ${today}`, () => fetchUpcoming(office.id, today))
  const [date, setDate] = useState('')
  const [tries, setTries] = useState(0)
  const wrong = date >= today && date <= shiftDay(today, horizonDays) ? undefined : t.choice.wrong
  const error = tries > 0 ? wrong : undefined
  const addressOf = (day: string) => link('close-day', { query: { kantor: office.id, tanggal: day } })
  return (
    <>
      {error && <ErrorSummary round={tries} lines={[{ message: error, target: fieldId }]} />}
      <p class="lead">{t.lead}</p>
      <Form
        submit={t.choice.submit}
        onSubmit={() => {
          setTries(tries + 1)
          if (!wrong) location.assign(addressOf(date))
        }}
      >
        <DayField
          id={fieldId}
          label={t.choice.date}
          min={today}
          max={shiftDay(today, horizonDays)}
          error={error}
          value={date}
          onInput={setDate}
        />
      </Form>
      <Loaded load={upcoming}>{(body) => <UpcomingDays t={t} {...body} addressOf={addressOf} />}</Loaded>
    </>
  )
}

function UpcomingDays({
  t,
  days,
  closures,
  addressOf,
}: UpcomingDays & { t: CloseDayTexts; addressOf: (date: string) => string }) {
  const { locale, common } = usePageContext()
  const [shown, setShown] = useState(pageSize)
  if (days.length === 0)
    return (
      <Notice title={t.choice.none}>
        <p>{t.choice.noneText}</p>
      </Notice>
    )
  return (
    <>
      <Table
        caption={t.choice.upcoming}
        narrow="list"
        columns={[t.choice.day, t.choice.booked, t.choice.state, t.choice.action].map((name) => ({ name }))}
        rows={days.slice(0, shown).map((day) => {
          const name = longDate(day.date, locale)
          return [
            name,
            common.people(peopleBooked(day)),
            stateOf(t, day, closures.get(day.date)),
            <a key="open" href={addressOf(day.date)}>
              {day.closed ? t.choice.view : t.choice.open}
              <span class="hidden-visually"> {name}</span>
            </a>,
          ]
        })}
      />
      {shown < days.length && (
        <Buttons>
          <Button kind="secondary" onClick={() => setShown(shown + pageSize)}>
            {t.choice.more}
          </Button>
        </Buttons>
      )}
    </>
  )
}

function stateOf(
  t: CloseDayTexts,
  { closed, holiday, state }: QuotaGridDayView,
  closure: ClosureView | undefined,
): string {
  if (closed) return t.choice.closed(t.staffBookings.reasons[closure?.reason ?? 'other'], closure?.username)
  return holiday ? t.choice.holiday(holiday) : t.choice.states[state]
}
