import { describe, expect, it } from 'vitest'
import type { DayStatisticsView, StatisticsView } from '../../../../../../lambdas/contract/closure/schemas.ts'
import { locales } from '../../../../../../lambdas/contract/locale.ts'
import { csvFile, csvRows } from '../../../../../../web/lib/csv.ts'
import { axisPosition, fillChart, releaseChart } from '../../../../../../web/pages/staff/statistics/chart.ts'
import { chartSections } from '../../../../../../web/pages/staff/statistics/chart-sections.ts'
import { numberWording } from '../../../../../../web/pages/staff/statistics/number-wording.ts'
import {
  parseStatisticsRange,
  statisticsRangeError,
} from '../../../../../../web/pages/staff/statistics/statistics-range.ts'
import { goneAfter, goneOf, inUnits, shareOf, sumDays } from '../../../../../../web/pages/staff/statistics/totals.ts'
import en from '../../../../../../web/texts/en/staff/statistics.ts'
import id from '../../../../../../web/texts/id/staff/statistics.ts'

const day = (date: string, more: Partial<DayStatisticsView> = {}): DayStatisticsView => ({
  date,
  quota: 0,
  draft: 0,
  booked: 0,
  cancelled: 0,
  moved: 0,
  byOffice: 0,
  arrived: 0,
  refused: 0,
  noShow: 0,
  ...more,
})
const release = (opensAt: string, quota: number, points: readonly (readonly [number, number])[]) => ({
  opensAt,
  quota,
  points: points.map(([seconds, booked]) => ({ seconds, booked })),
})
const empty: StatisticsView = {
  days: [day('2026-12-14')],
  kinds: { new: 0, replacement: 0 },
  refusals: { 'not-listed': 0, 'data-mismatch': 0, 'no-proof': 0 },
  releases: [],
}
const busy: StatisticsView = {
  days: [
    day('2026-12-14', { quota: 40, booked: 10, cancelled: 2, arrived: 6, refused: 3, noShow: 1 }),
    day('2026-12-15', { quota: 10, booked: 10, moved: 1, byOffice: 4 }),
    day('2026-12-16'),
  ],
  kinds: { new: 15, replacement: 5 },
  refusals: { 'not-listed': 0, 'data-mismatch': 2, 'no-proof': 1 },
  releases: [
    release('2026-12-01T07:00:00.000Z', 50, [
      [4, 20],
      [90, 25],
      [7200, 48],
    ]),
  ],
}
const kinds = { new: 'New', replacement: 'Replacement' }
const sections = (statistics: StatisticsView, t = en, locale: 'id' | 'en' = 'en') =>
  Object.fromEntries(
    chartSections(statistics, { t, words: numberWording(locale, 'Asia/Jakarta', t), kinds }).map((one) => [
      one.name,
      one,
    ]),
  )

describe('the range', () => {
  const of = (query: string) => parseStatisticsRange(new URLSearchParams(query), '2026-12-10')
  it.each([
    ['', '2026-11-11', '2026-12-10'],
    ['rentang=depan', '2026-12-10', '2027-01-08'],
    ['rentang=bulan', '2026-12-01', '2026-12-31'],
    ['rentang=sendiri&dari=2026-10-01&sampai=2026-12-31', '2026-10-01', '2026-12-31'],
    ['rentang=what', '2026-11-11', '2026-12-10'],
  ])('%s', (query, from, to) => expect(of(query)).toEqual({ from, to }))

  it('of one’s own is none until it is right, and at most a quarter', () => {
    expect(of('rentang=sendiri')).toBeUndefined()
    expect(of('rentang=sendiri&dari=2026-10-01&sampai=2027-01-01')).toBeUndefined()
    expect(statisticsRangeError({ from: '2026-10-01', to: '2027-01-01' })).toEqual({ at: 'to', code: 'range-too-long' })
    expect(statisticsRangeError({ from: '2026-10-01', to: '2026-09-30' })).toEqual({
      at: 'to',
      code: 'end-before-start',
    })
    expect(statisticsRangeError({ from: '2026-02-30x', to: '' })).toEqual({ at: 'from', code: 'date' })
    expect(statisticsRangeError({ from: '2026-10-01', to: '' })).toEqual({ at: 'to', code: 'required' })
  })
})

describe('figures', () => {
  it('add up, and a share is never more than the whole', () => {
    expect(sumDays(busy.days)).toMatchObject({ quota: 50, booked: 20, cancelled: 2, byOffice: 4, noShow: 1 })
    expect([shareOf(5, 0), shareOf(5, 10), shareOf(12, 10)]).toEqual([0, 0.5, 1])
  })

  it.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.124, '12%'],
    [0.999, '99%'],
    [1, '100%'],
  ])('a share of %f is %s: neither nothing nor all as long as it is not', (share, text) =>
    expect(numberWording('en', 'Asia/Jakarta', en).percent(share)).toBe(text),
  )

  it('tell when half was gone, and nothing when it never was', () => {
    const [sold] = busy.releases
    if (!sold) throw new Error('no release')
    expect([goneAfter(sold, 0.5), goneAfter(sold, 0.9), goneAfter(sold, 0.99)]).toEqual([90, 7200, undefined])
    expect(goneOf(sold)).toBeCloseTo(0.96)
    expect(goneOf(release('x', 0, [[1, 5]]))).toBe(0)
  })

  it.each([
    [0, 0, 'second'],
    [90, 90, 'second'],
    [120, 2, 'minute'],
    [3600, 1, 'hour'],
    [100_000, 28, 'hour'],
    [200_000, 2, 'day'],
  ])('%i s is %i %s', (seconds, n, unit) => expect(inUnits(seconds)).toEqual({ n, unit }))
})

describe('the charts', () => {
  it('fill: what is booked and what is free make the quota, also where it was lowered below', () => {
    const { series } = fillChart([day('2026-12-14', { quota: 5, booked: 7 }), ...busy.days], String, en.fill)
    expect(series.map(({ values }) => values)).toEqual([
      [7, 10, 10, 0],
      [0, 30, 0, 0],
    ])
  })

  it('fill: places that wait for their opening stand apart, and are not free', () => {
    const waiting = day('2026-12-17', { draft: 20 })
    const { series } = fillChart([...busy.days, waiting], String, en.fill)
    expect(series.map(({ name, values }) => [name, values.at(-1)])).toEqual([
      ['Booked', 0],
      ['Still free', 0],
      ['Not open yet', 20],
    ])
    expect(new Set(series.map(({ filling }) => filling)).size).toBe(3)
    const { fill } = sections({ ...empty, days: [waiting] })
    expect(fill?.sentence).toBe('No quota is open yet; 20 places wait for their opening.')
    expect(fill?.chart).toBeDefined()
  })

  it('no two series look alike without colour', () => {
    const { departures } = sections(busy)
    if (departures?.chart?.kind !== 'bars') throw new Error('no bars')
    expect(new Set(departures.chart.series.map(({ filling }) => filling)).size).toBe(3)
    const six = Array.from({ length: 6 }, (_, n) => release(`opening ${n}`, 10, [[n, 5]]))
    const { series } = releaseChart([...six, release('unsold', 10, [])], String, String)
    expect(series.map(({ name }) => name)).toEqual(['opening 2', 'opening 3', 'opening 4', 'opening 5'])
    expect(new Set(series.map(({ dash, mark }) => `${dash} ${mark}`)).size).toBe(4)
  })

  it('a release is drawn over the time since its opening, in per cent, with labels up to its end', () => {
    const { series, ticks, end } = releaseChart(busy.releases, String, String)
    expect(series[0]?.points).toEqual([
      { x: 0, y: 0 },
      { x: axisPosition(4), y: 40 },
      { x: axisPosition(90), y: 50 },
      { x: axisPosition(7200), y: 96 },
    ])
    expect(ticks.map(({ label }) => label)).toEqual(['0', '10', '60', '600', '3600', '21600'])
    expect(end).toBe(axisPosition(21_600))
  })

  it('a release that sold for months is drawn to its last place, behind the last label', () => {
    const months = 70 * 86_400
    const { ticks, end } = releaseChart([release('x', 10, [[months, 10]])], String, String)
    expect(ticks.at(-1)?.label).toBe(String(30 * 86_400))
    expect(end).toBe(axisPosition(months))
  })
})

describe('the page’s questions', () => {
  it.each(locales)('have no chart and say so while there is nothing to count (%s)', (locale) => {
    const t = locale === 'id' ? id : en
    const all = sections(empty, t, locale)
    expect(Object.values(all).map(({ chart }) => chart)).toEqual(Array(5).fill(undefined))
    expect(all.fill?.sentence).toBe(t.fill.none)
    expect(all.outcomes?.sentence).toBe(t.outcome.none)
  })

  it('are answered in a sentence', () => {
    const all = sections(busy)
    expect(all.fill?.sentence).toBe('40% of the quota is booked. The fullest day: Tuesday 15 Dec (100%).')
    expect(all.release?.sentence).toContain('half was gone within 90 seconds; by now 96% has been taken')
    expect(all.kinds?.sentence).toBe('75% new passports, 25% replacements.')
    expect(all.departures?.sentence).toBe('2 cancelled themselves, 1 moved, 4 cancelled by the office')
    expect(all.outcomes?.sentence).toBe('6 arrived, 3 refused, 1 did not come')
  })

  it('have files that say what the tables say, without signs', async () => {
    const { fill, release: sold } = sections(busy)
    expect(fill?.sheet.file.rows).toEqual([
      ['2026-12-14', 40, 10, 30, 0],
      ['2026-12-15', 10, 10, 0, 0],
    ])
    expect(sold?.sheet.file.rows[1]).toEqual(['2026-12-01T07:00:00.000Z', 50, 90, 25])
    const { head, rows } = fill?.sheet.file ?? { head: [], rows: [] }
    const text = await (await csvFile(head, rows, 'en')).text()
    const read = (await csvRows(text)).map(({ cells }) => cells).filter(([first]) => first)
    expect(read).toEqual([
      ['Day', 'Quota', 'Booked', 'Still free', 'Not open yet'],
      ['2026-12-14', '40', '10', '30', '0'],
      ['2026-12-15', '10', '10', '0', '0'],
    ])
  })

  it('and no cell of a file is run by a spreadsheet', async () => {
    const file = await csvFile(['a'], [['=HYPERLINK("x")'], ['+1'], ['@x']], 'id')
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await file.text()).not.toMatch(/^"?[=+@]/m)
  })
})
