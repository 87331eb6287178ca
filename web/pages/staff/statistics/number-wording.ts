import type { Locale } from '../../../../lambdas/contract/locale.ts'
import { instantWords, shortDate } from '../../../lib/dates.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import { inUnits, type StatisticsTotals, shareOf } from './totals.ts'

export type NumberWording = ReturnType<typeof numberWording>

/** Figures as people at the office read them. */
export function numberWording(locale: Locale, timeZone: string, t: Pick<StatisticsTexts, 'totals' | 'units'>) {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB'
  const numbers = new Intl.NumberFormat(tag)
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const number = (n: number): string => numbers.format(n)
  // Neither nothing nor all, as long as it is not.
  const percent = (share: number): string => {
    if (share > 0 && share < 0.005) return `<${percents.format(0.01)}`
    return percents.format(share < 1 ? Math.min(share, 0.99) : share)
  }
  return {
    number,
    percent,
    day: (date: string): string => shortDate(date, locale),
    /** "12/5" on the axis: a day is short there. */
    tick: (date: string): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`,
    instant: (instant: string): string => instantWords(instant, timeZone, locale),
    time: (seconds: number): string => {
      const { n, unit } = inUnits(seconds)
      return t.units[unit](n)
    },
    ofQuota: (booked: number, quota: number): string =>
      t.totals.ofQuota(number(booked), percent(shareOf(booked, quota))),
    gone: ({ cancelled, moved, byOffice }: StatisticsTotals): string =>
      t.totals.goneHow(number(cancelled), number(moved), number(byOffice)),
    outcomes: ({ arrived, refused, noShow }: StatisticsTotals): string =>
      t.totals.outcomesHow(number(arrived), number(refused), number(noShow)),
  }
}
