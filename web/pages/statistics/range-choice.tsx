import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { useSurroundings } from '../../context.ts'
import { DayField } from '../../staff/day-field.tsx'
import { faultText } from '../../staff/fields.ts'
import { Pills } from '../../staff/pills.tsx'
import type { StatisticsTexts } from '../../texts/id/statistics.ts'
import { type Range, type RangeName, rangeFault, ranges } from './range.ts'

type Texts = StatisticsTexts['range']

/** The usual ranges, one press each. */
export function RangeChoice({ t, office, chosen }: { t: Texts; office: string; chosen: RangeName }) {
  const { link } = useSurroundings()
  return (
    <Pills
      label={t.label}
      pills={ranges.map((name) => ({
        name,
        href: link('statistics', { query: { kantor: office, rentang: name } }),
        current: name === chosen,
        content: t.names[name],
      }))}
    />
  )
}

/** First and last day of a range of one's own. */
export function OwnRange({ t, office, given }: { t: Texts; office: string; given: Range | undefined }) {
  const { link, locale } = useSurroundings()
  const [range, setRange] = useState<Range>(given ?? { from: '', to: '' })
  const [tries, setTries] = useState(0)
  const fault = tries > 0 ? rangeFault(range) : undefined
  const message = fault && faultText(fault.code, locale)
  const field = (at: keyof Range) => ({
    id: at,
    label: t[at],
    value: range[at],
    error: fault?.at === at ? message : undefined,
    onInput: (day: string) => setRange({ ...range, [at]: day }),
  })
  const show = () => {
    setTries(tries + 1)
    if (rangeFault(range)) return
    const query = { kantor: office, rentang: 'sendiri', dari: range.from, sampai: range.to }
    location.assign(link('statistics', { query }))
  }
  return (
    <>
      {fault && message && (
        <ErrorSummary round={tries} lines={[{ message: `${t[fault.at]}: ${message}`, target: fault.at }]} />
      )}
      <Form submit={t.submit} onSubmit={show}>
        <div class="own-range">
          <DayField {...field('from')} hint={t.hint} />
          <DayField {...field('to')} />
        </div>
      </Form>
    </>
  )
}
