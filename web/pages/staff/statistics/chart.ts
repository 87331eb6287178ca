import type { StatisticsView } from '../../../../lambdas/contract/closure/schemas.ts'
import { goneOf, type ReleaseCurve, shareOf } from './totals.ts'

/*
 * What each chart shows, without the library that draws it. No series is told by its colour alone: bars differ by their
 * filling, curves by dashes and the shape of their points.
 */

export type Colour = 'navy' | 'gold' | 'green' | 'red' | 'grey'
export type Filling = 'solid' | 'hatched' | 'dotted' | 'empty'

export interface Bars {
  readonly kind: 'bars'
  readonly labels: readonly string[]
  /** On top of one another. */
  readonly series: readonly {
    readonly name: string
    readonly values: readonly number[]
    readonly colour: Colour
    readonly filling: Filling
  }[]
  /** Lying: few bars with long names. */
  readonly horizontal?: boolean
}

export interface Curves {
  readonly kind: 'curves'
  readonly series: readonly {
    readonly name: string
    /** x as `placeOf` puts it, y in per cent. */
    readonly points: readonly { readonly x: number; readonly y: number }[]
    readonly colour: Colour
    readonly dash: readonly number[]
    readonly mark: 'circle' | 'rect' | 'triangle' | 'rectRot'
  }[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Where the axis ends: behind the last point of every curve, be there a label or not. */
  readonly end: number
}

export type Chart = Bars | Curves
type StatisticsDay = StatisticsView['days'][number]

/**
 * Booked and free places of each day, and those that wait for their opening, if any do; who is booked beyond a quota
 * that was lowered stays within the bar.
 */
export const fillChart = (
  days: readonly StatisticsDay[],
  label: (date: string) => string,
  t: { booked: string; free: string; draft: string },
): Bars => ({
  kind: 'bars',
  labels: days.map(({ date }) => label(date)),
  series: [
    { name: t.booked, values: days.map(({ booked }) => booked), colour: 'navy', filling: 'solid' },
    {
      name: t.free,
      values: days.map(({ quota, booked }) => Math.max(0, quota - booked)),
      colour: 'grey',
      filling: 'empty',
    },
    ...(days.some(({ draft }) => draft > 0)
      ? [{ name: t.draft, values: days.map(({ draft }) => draft), colour: 'gold', filling: 'hatched' } as const]
      : []),
  ],
})

export const departureChart = (
  days: readonly StatisticsDay[],
  label: (date: string) => string,
  t: { cancelled: string; moved: string; byOffice: string },
): Bars => ({
  kind: 'bars',
  labels: days.map(({ date }) => label(date)),
  series: [
    { name: t.cancelled, values: days.map(({ cancelled }) => cancelled), colour: 'navy', filling: 'solid' },
    { name: t.moved, values: days.map(({ moved }) => moved), colour: 'gold', filling: 'hatched' },
    { name: t.byOffice, values: days.map(({ byOffice }) => byOffice), colour: 'red', filling: 'dotted' },
  ],
})

/** Few figures side by side, each with its name. */
export const plainChart = (name: string, rows: readonly (readonly [label: string, n: number])[]): Bars => ({
  kind: 'bars',
  horizontal: true,
  labels: rows.map(([label]) => label),
  series: [{ name, values: rows.map(([, n]) => n), colour: 'navy', filling: 'solid' }],
})

/** How far right a second after the opening stands: the first minute matters as much as the first day. */
export const axisPosition = (seconds: number): number => Math.log10(1 + seconds)

const marks = ['circle', 'rect', 'triangle', 'rectRot'] as const
const colours = ['navy', 'red', 'green', 'gold'] as const
const dashes = [[], [8, 4], [2, 3], [12, 3, 2, 3]] as const

/** As many curves as can be told apart. */
export const maxCurves = marks.length

/** Where a label stands below the curves, in seconds after the opening. */
const axisSteps = [0, 10, 60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400]

/** The share that was gone over the time since the opening: the latest few releases of which anything was booked. */
export function releaseChart(
  releases: readonly ReleaseCurve[],
  name: (opensAt: string) => string,
  label: (seconds: number) => string,
): Curves {
  const shown = releases.filter((release) => goneOf(release) > 0).slice(-maxCurves)
  const last = Math.max(60, ...shown.flatMap(({ points }) => points.map(({ seconds }) => seconds)))
  const end = axisSteps.find((step) => step >= last) ?? last
  return {
    kind: 'curves',
    series: shown.map(({ opensAt, quota, points }, n) => ({
      name: name(opensAt),
      // At the opening nothing was gone, unless somebody had first choice.
      points: [...(points[0]?.seconds === 0 ? [] : [{ seconds: 0, booked: 0 }]), ...points].map(
        ({ seconds, booked }) => ({
          x: axisPosition(seconds),
          y: Math.round(1000 * shareOf(booked, quota)) / 10,
        }),
      ),
      colour: colours[n] ?? 'navy',
      dash: dashes[n] ?? [],
      mark: marks[n] ?? 'circle',
    })),
    ticks: axisSteps.filter((step) => step <= end).map((step) => ({ x: axisPosition(step), label: label(step) })),
    end: axisPosition(end),
  }
}
