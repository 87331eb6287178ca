import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { Bars, Curves, Filling, Chart as Wanted } from '../chart.ts'

// Only what is drawn here; the rest of the library stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

/** A small tile that fills bars; each filling can be told from the others without colour. */
function pattern(filling: Filling, colour: string): CanvasPattern | string {
  if (filling === 'solid') return colour
  const tile = document.createElement('canvas')
  const size = 8
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.fillStyle = token('ground')
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = 2.5
  if (filling === 'hatched') {
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size)
      pen.lineTo(shift + size, 0)
    }
    pen.stroke()
  }
  if (filling === 'dotted') {
    pen.arc(size / 2, size / 2, 2, 0, 2 * Math.PI)
    pen.fill()
  }
  return pen.createPattern(tile, 'repeat') ?? colour
}

/** What all charts have in common. */
function commonOptions() {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: still ? (false as const) : { duration: 300 },
    font: { family: getComputedStyle(document.body).fontFamily, size: 14 },
    color: token('ink'),
  }
}

const grid = () => ({ color: token('line') })
const labels = () => ({ color: token('ink'), maxRotation: 45 })

function barsConfig({ labels: names, series, horizontal = false }: Bars): ChartConfiguration<'bar'> {
  const counts = { stacked: true, beginAtZero: true, grid: grid(), ticks: { ...labels(), precision: 0 } }
  const things = { stacked: true, grid: { display: false }, ticks: labels() }
  return {
    type: 'bar',
    data: {
      labels: [...names],
      datasets: series.map(({ name, values, colour, filling }) => ({
        label: name,
        data: [...values],
        backgroundColor: pattern(filling, token(colour)),
        borderColor: token(colour),
        borderWidth: 1,
        maxBarThickness: 36,
      })),
    },
    options: {
      ...commonOptions(),
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: counts, y: things } : { x: things, y: counts },
      plugins: { legend: { display: series.length > 1, labels: { color: token('ink') } } },
    },
  }
}

function curvesConfig({ series, ticks, end }: Curves): ChartConfiguration<'line'> {
  const labelOf = (x: number): string => ticks.find((tick) => tick.x === x)?.label ?? ''
  return {
    type: 'line',
    data: {
      datasets: series.map(({ name, points, colour, dash, mark }) => ({
        label: name,
        data: [...points],
        // Places are gone at one moment, not bit by bit.
        stepped: true,
        borderColor: token(colour),
        backgroundColor: token('ground'),
        borderWidth: 2.5,
        borderDash: [...dash],
        pointStyle: mark,
        pointRadius: 4,
        pointBorderWidth: 2,
      })),
    },
    options: {
      ...commonOptions(),
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: end,
          grid: grid(),
          afterBuildTicks: (axis) => {
            axis.ticks = ticks.map(({ x }) => ({ value: x }))
          },
          ticks: { ...labels(), autoSkip: true, callback: (value) => labelOf(Number(value)) },
        },
        y: { min: 0, max: 100, grid: grid(), ticks: { ...labels(), callback: (value) => `${value} %` } },
      },
      plugins: {
        legend: { labels: { color: token('ink'), usePointStyle: true } },
        // Its heading would be the place on the axis, which is no time.
        tooltip: { callbacks: { title: () => '', label: ({ dataset, parsed }) => `${dataset.label}: ${parsed.y} %` } },
      },
    },
  }
}

/**
 * Draws a chart on a canvas, and fits it to the paper when it is printed.
 * @returns takes it away again
 */
export function draw(canvas: HTMLCanvasElement, wanted: Wanted): () => void {
  const chart = wanted.kind === 'bars' ? new Chart(canvas, barsConfig(wanted)) : new Chart(canvas, curvesConfig(wanted))
  const fit = () => chart.resize()
  addEventListener('beforeprint', fit)
  addEventListener('afterprint', fit)
  return () => {
    removeEventListener('beforeprint', fit)
    removeEventListener('afterprint', fit)
    chart.destroy()
  }
}
