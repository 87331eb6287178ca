import { useMemo } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Statistics } from '../../../lambdas/contract/staff/days-schemas.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { SummaryList } from '../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../context.ts'
import { dayWords } from '../../dates.ts'
import type { StatisticsTexts } from '../../texts/id/statistics.ts'
import { type Drawing, Figure } from './figure.tsx'
import { totalsOf } from './figures.ts'
import type { Range } from './range.ts'
import { sectionsOf } from './sections.ts'
import { wordsIn } from './words.ts'

/** The figures of a range: the totals in words, then question by question. */
export function Figures({
  t,
  office,
  range,
  statistics,
  drawing,
}: {
  t: StatisticsTexts
  office: Office
  range: Range
  statistics: Statistics
  drawing: Drawing
}) {
  const { locale, common } = useSurroundings()
  const words = wordsIn(locale, office.timeZone, t)
  // Charts are drawn anew only when the figures are others.
  const sections = useMemo(() => sectionsOf(statistics, { t, words, kinds: common.kinds }), [statistics, t])
  const totals = totalsOf(statistics.days)
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
        <Figure
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
