import type { DayStatisticsView, StatisticsView } from '../../../../lambdas/contract/closure/schemas.ts'

export type StatisticsTotals = Omit<DayStatisticsView, 'date'>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** The figures of all days together. */
export function sumDays(days: readonly DayStatisticsView[]): StatisticsTotals {
  const of = (name: keyof StatisticsTotals) => sum(days.map((day) => day[name]))
  return {
    quota: of('quota'),
    draft: of('draft'),
    booked: of('booked'),
    cancelled: of('cancelled'),
    moved: of('moved'),
    byOffice: of('byOffice'),
    arrived: of('arrived'),
    refused: of('refused'),
    noShow: of('noShow'),
  }
}

/** 0 ≤ share ≤ 1. Of nothing it is nothing; what was sold twice, since somebody gave it back, counts once. */
export const shareOf = (n: number, of: number): number => (of === 0 ? 0 : Math.min(1, n / of))

export type ReleaseCurve = StatisticsView['releases'][number]

/** Seconds after the opening at which a share of the places was gone; undefined when it never was. */
export const goneAfter = ({ quota, points }: ReleaseCurve, share: number): number | undefined =>
  points.find(({ booked }) => quota > 0 && booked / quota >= share)?.seconds

/** How much of a release has gone, up to now. */
export const goneOf = ({ quota, points }: ReleaseCurve): number =>
  shareOf(points[points.length - 1]?.booked ?? 0, quota)

const units = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const
export type TimeUnit = (typeof units)[number][0]

/** A stretch of time in the largest unit of which it has at least two, or one exactly: 90 s, 2 min, 1 h. */
export function inUnits(seconds: number): { n: number; unit: TimeUnit } {
  const fitting = units.filter(([, size]) => seconds >= 2 * size || seconds === size)
  const [unit, size] = fitting[fitting.length - 1] ?? units[0]
  return { n: Math.round(seconds / size), unit }
}
