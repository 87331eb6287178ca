import { useMemo } from 'preact/hooks'
import type { StatisticsView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { dayWords } from '../../../lib/dates.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import { type ChartModule, ChartSection } from './chart-section.tsx'
import { chartSections } from './chart-sections.ts'
import { numberWording } from './number-wording.ts'
import type { StatisticsRange } from './statistics-range.ts'
import { sumDays } from './totals.ts'

/** The figures of a range: the totals in words, then question by question. */
export function StatisticsReport({
  t,
  office,
  range,
  statistics,
  drawing,
}: {
  t: StatisticsTexts
  office: OfficeView
  range: StatisticsRange
  statistics: StatisticsView
  drawing: ChartModule
}) {
  const { locale, common } = usePageContext()
  const words = numberWording(locale, office.timeZone, t)
  // Charts are drawn anew only when the figures are others.
  const sections = useMemo(() => chartSections(statistics, { t, words, kinds: common.kinds }), [statistics, t])
  const totals = sumDays(statistics.days)
  const between = t.between(dayWords(range.from, locale), dayWords(range.to, locale))
  return (
    <>
      <h2>{between}</h2>
      {totals.quota === 0 && totals.booked === 0 && totals.draft === 0 && (
        <Notice>
          <p>{t.nothing}</p>
        </Notice>
      )}
      <SummaryList
        facts={[
          { name: t.totals.quota, value: words.number(totals.quota) },
          ...(totals.draft > 0 ? [{ name: t.totals.draft, value: words.number(totals.draft) }] : []),
          { name: t.totals.booked, value: words.ofQuota(totals.booked, totals.quota) },
          { name: t.totals.gone, value: words.gone(totals) },
          { name: t.totals.outcomes, value: words.outcomes(totals) },
        ]}
      />
      {drawing === null && (
        <Notice kind="warning">
          <p>{t.figure.notDrawn}</p>
        </Notice>
      )}
      {sections.map(({ name, ...section }) => (
        <ChartSection
          key={name}
          t={t.figure}
          {...section}
          drawing={drawing}
          fileName={`${office.id}-${range.from}-${range.to}-${t.figure.files[name]}.csv`}
        />
      ))}
      <Buttons>
        <Button kind="secondary" onClick={() => print()}>
          {t.print}
        </Button>
      </Buttons>
    </>
  )
}
