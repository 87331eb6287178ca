import type { StatisticsView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { CsvCell } from '../../../lib/csv.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import { type Chart, departureChart, fillChart, maxCurves, plainChart, releaseChart } from './chart.ts'
import type { ChartTable } from './chart-section.tsx'
import type { NumberWording } from './number-wording.ts'
import { goneAfter, goneOf, shareOf, sumDays } from './totals.ts'

interface ChartSectionData {
  readonly name: keyof StatisticsTexts['figure']['files']
  readonly title: string
  readonly sentence: string
  /** What the chart leaves out. */
  readonly note?: string
  readonly chart: Chart | undefined
  readonly sheet: ChartTable
}

interface SectionContext {
  readonly t: StatisticsTexts
  readonly words: NumberWording
  readonly kinds: Readonly<Record<'new' | 'replacement', string>>
}

const figuresOf = (names: readonly string[]) => names.map((name) => ({ name, numeric: true }))

/** The page's questions, each with its answer in a sentence, a chart, a table and a file. */
export const chartSections = (statistics: StatisticsView, context: SectionContext): ChartSectionData[] => [
  fillSection(statistics, context),
  releaseSection(statistics, context),
  kindSection(statistics, context),
  departureSection(statistics, context),
  outcomeSection(statistics, context),
]

function fillSection({ days }: StatisticsView, { t: { fill: t }, words }: SectionContext): ChartSectionData {
  const given = days.filter(({ quota, booked, draft }) => quota > 0 || booked > 0 || draft > 0)
  const totals = sumDays(given)
  const fullest = [...given].sort((a, b) => shareOf(b.booked, b.quota) - shareOf(a.booked, a.quota))[0]
  const share = (booked: number, quota: number) => words.percent(shareOf(booked, quota))
  return {
    name: 'fill',
    title: t.title,
    sentence: !fullest
      ? t.none
      : totals.quota === 0
        ? t.drafts(words.number(totals.draft))
        : t.sentence(share(totals.booked, totals.quota), words.day(fullest.date), share(fullest.booked, fullest.quota)),
    chart: fullest && fillChart(given, words.tick, t),
    sheet: {
      columns: [{ name: t.day }, ...figuresOf([t.quota, t.booked, t.free, t.share, t.draft])],
      rows: given.map(({ date, quota, booked, draft }) => [
        words.day(date),
        words.number(quota),
        words.number(booked),
        words.number(Math.max(0, quota - booked)),
        share(booked, quota),
        words.number(draft),
      ]),
      file: {
        head: [t.day, t.quota, t.booked, t.free, t.draft],
        rows: given.map(({ date, quota, booked, draft }) => [date, quota, booked, Math.max(0, quota - booked), draft]),
      },
    },
  }
}

function releaseSection({ releases }: StatisticsView, { t: { release: t }, words }: SectionContext): ChartSectionData {
  const sold = releases.filter((release) => goneOf(release) > 0)
  const latest = sold[sold.length - 1]
  const half = latest && goneAfter(latest, 0.5)
  const after = (seconds: number | undefined) => (seconds === undefined ? t.never : words.time(seconds))
  return {
    name: 'release',
    title: t.title,
    sentence: !latest
      ? t.none
      : half === undefined
        ? t.slow(words.instant(latest.opensAt), words.percent(goneOf(latest)))
        : t.fast(words.instant(latest.opensAt), words.time(half), words.percent(goneOf(latest))),
    chart: latest && releaseChart(releases, words.instant, words.time),
    sheet: {
      columns: [{ name: t.opened }, ...figuresOf([t.quota, t.gone, t.half, t.most])],
      rows: releases.map((release) => [
        words.instant(release.opensAt),
        words.number(release.quota),
        words.percent(goneOf(release)),
        after(goneAfter(release, 0.5)),
        after(goneAfter(release, 0.9)),
      ]),
      file: {
        head: [t.opened, t.quota, t.seconds, t.booked],
        rows: releases.flatMap(({ opensAt, quota, points }) =>
          points.map(({ seconds, booked }): CsvCell[] => [opensAt, quota, seconds, booked]),
        ),
      },
    },
    ...(sold.length > maxCurves && { note: t.latest(maxCurves) }),
  }
}

/** A few figures with names: chart, table and file are the same rows. */
function named(
  rows: readonly (readonly [label: string, n: number])[],
  { what, count, words }: { what: string; count: string; words: NumberWording },
): Pick<ChartSectionData, 'chart' | 'sheet'> {
  return {
    chart: rows.some(([, n]) => n > 0) ? plainChart(count, rows) : undefined,
    sheet: {
      columns: [{ name: what }, ...figuresOf([count])],
      rows: rows.map(([label, n]) => [label, words.number(n)]),
      file: { head: [what, count], rows: rows.map(([label, n]) => [label, n]) },
    },
  }
}

function kindSection(
  { kinds }: StatisticsView,
  { t: { kind: t, people }, words, kinds: names }: SectionContext,
): ChartSectionData {
  const all = kinds.new + kinds.replacement
  return {
    name: 'kinds',
    title: t.title,
    sentence:
      all > 0
        ? t.sentence(words.percent(shareOf(kinds.new, all)), words.percent(shareOf(kinds.replacement, all)))
        : t.none,
    ...named(
      [
        [names.new, kinds.new],
        [names.replacement, kinds.replacement],
      ],
      { what: t.kind, count: people, words },
    ),
  }
}

function departureSection({ days }: StatisticsView, { t: { departure: t }, words }: SectionContext): ChartSectionData {
  const totals = sumDays(days)
  const left = days.filter(({ cancelled, moved, byOffice }) => cancelled + moved + byOffice > 0)
  return {
    name: 'departures',
    title: t.title,
    sentence: left.length > 0 ? words.gone(totals) : t.none,
    chart: left.length > 0 ? departureChart(left, words.tick, t) : undefined,
    sheet: {
      columns: [{ name: t.day }, ...figuresOf([t.cancelled, t.moved, t.byOffice])],
      rows: left.map(({ date, cancelled, moved, byOffice }) => [
        words.day(date),
        words.number(cancelled),
        words.number(moved),
        words.number(byOffice),
      ]),
      file: {
        head: [t.day, t.cancelled, t.moved, t.byOffice],
        rows: left.map(({ date, cancelled, moved, byOffice }) => [date, cancelled, moved, byOffice]),
      },
    },
  }
}

function outcomeSection(
  { days, refusals }: StatisticsView,
  { t: { outcome: t, people }, words }: SectionContext,
): ChartSectionData {
  const totals = sumDays(days)
  const figures = named(
    [
      [t.arrived, totals.arrived],
      [t.refused['not-listed'], refusals['not-listed']],
      [t.refused['data-mismatch'], refusals['data-mismatch']],
      [t.refused['no-proof'], refusals['no-proof']],
      [t.noShow, totals.noShow],
    ],
    { what: t.outcome, count: people, words },
  )
  return { name: 'outcomes', title: t.title, sentence: figures.chart ? words.outcomes(totals) : t.none, ...figures }
}
