import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Closure } from '../../../lambdas/contract/staff/days-schemas.ts'
import type { GridDay } from '../../../lambdas/contract/staff/schemas.ts'
import type { Result } from '../../api.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { Table } from '../../components/table/table.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays, longDate, todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { DayField } from '../../staff/day-field.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { CloseDayTexts } from '../../texts/id/close-day.ts'
import { showMonths } from './day-data.ts'
import { bookedOn, daysToShow } from './days.ts'

/** Quota is given out no further ahead. */
const horizon = 92
/** Days that are looked up for the list, and that it shows at once. */
const [listed, atOnce] = [45, 10]
const fieldId = 'date'

interface Coming {
  readonly days: readonly GridDay[]
  readonly closures: ReadonlyMap<string, Closure>
}

async function showComing(office: string, today: string): Promise<Result<Coming>> {
  const last = addDays(today, listed)
  const [days, closures] = await Promise.all([
    showMonths(office, today, last),
    staffApi('listClosures', { office, from: today, to: last }),
  ])
  if (!days.ok) return days
  if (!closures.ok) return closures
  const shown = daysToShow(days.body, today).filter(({ date }) => date <= last)
  return { ok: true, body: { days: shown, closures: new Map(closures.body.closures.map((one) => [one.date, one])) } }
}

/** Which day: typed, or out of the coming ones, which say how many people are booked. */
export function DayChoice({ t, office }: { t: CloseDayTexts; office: Office }) {
  const { link } = useSurroundings()
  const today = todayIn(office.timeZone)
  const coming = useStaffLoad(`${office.id} ${today}`, () => showComing(office.id, today))
  const [date, setDate] = useState('')
  const [tries, setTries] = useState(0)
  const wrong = date >= today && date <= addDays(today, horizon) ? undefined : t.choice.wrong
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
          max={addDays(today, horizon)}
          error={error}
          value={date}
          onInput={setDate}
        />
      </Form>
      <Loaded load={coming}>{(body) => <Coming t={t} {...body} addressOf={addressOf} />}</Loaded>
    </>
  )
}

function Coming({ t, days, closures, addressOf }: Coming & { t: CloseDayTexts; addressOf: (date: string) => string }) {
  const { locale, common } = useSurroundings()
  const [shown, setShown] = useState(atOnce)
  if (days.length === 0)
    return (
      <Notice title={t.choice.none}>
        <p>{t.choice.noneText}</p>
      </Notice>
    )
  return (
    <>
      <Table
        caption={t.choice.coming}
        narrow="list"
        columns={[t.choice.day, t.choice.booked, t.choice.state, t.choice.action].map((name) => ({ name }))}
        rows={days.slice(0, shown).map((day) => {
          const name = longDate(day.date, locale)
          return [
            name,
            common.people(bookedOn(day)),
            stateOf(t, day, closures.get(day.date)),
            <a key="open" href={addressOf(day.date)}>
              {day.closed ? t.choice.look : t.choice.open}
              <span class="hidden-visually"> {name}</span>
            </a>,
          ]
        })}
      />
      {shown < days.length && (
        <Buttons>
          <Button kind="secondary" onClick={() => setShown(shown + atOnce)}>
            {t.choice.more}
          </Button>
        </Buttons>
      )}
    </>
  )
}

function stateOf(t: CloseDayTexts, { closed, holiday, state }: GridDay, closure: Closure | undefined): string {
  if (closed) return t.choice.closed(t.visits.reasons[closure?.reason ?? 'other'], closure?.username)
  return holiday ? t.choice.holiday(holiday) : t.choice.states[state]
}
