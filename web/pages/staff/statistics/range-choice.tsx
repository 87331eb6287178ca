import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { DayField } from '../../../components/field/day-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Pills } from '../../../components/pills/pills.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { staffFieldErrorText } from '../../../lib/staff-fields.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import { type RangeName, ranges, type StatisticsRange, statisticsRangeError } from './statistics-range.ts'

type RangeTexts = StatisticsTexts['range']

/** The usual ranges, one press each. */
export function RangeChoice({ t, office, chosen }: { t: RangeTexts; office: string; chosen: RangeName }) {
  const { link } = usePageContext()
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
export function OwnRange({ t, office, given }: { t: RangeTexts; office: string; given: StatisticsRange | undefined }) {
  const { link, locale } = usePageContext()
  const [range, setRange] = useState<StatisticsRange>(given ?? { from: '', to: '' })
  const [tries, setTries] = useState(0)
  const problem = tries > 0 ? statisticsRangeError(range) : undefined
  const message = problem && staffFieldErrorText(problem.code, locale)
  const field = (at: keyof StatisticsRange) => ({
    id: at,
    label: t[at],
    value: range[at],
    error: problem?.at === at ? message : undefined,
    onInput: (day: string) => setRange({ ...range, [at]: day }),
  })
  const show = () => {
    setTries(tries + 1)
    if (statisticsRangeError(range)) return
    const query = { kantor: office, rentang: 'sendiri', dari: range.from, sampai: range.to }
    location.assign(link('statistics', { query }))
  }
  return (
    <>
      {problem && message && (
        <ErrorSummary round={tries} lines={[{ message: `${t[problem.at]}: ${message}`, target: problem.at }]} />
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
