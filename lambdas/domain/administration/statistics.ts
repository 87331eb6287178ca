import type { DayStatisticsView, StatisticsView } from '../../contract/closure/schemas.ts'
import type { BookedApplicant, Booking } from '../booking/booking.ts'
import type { Departure } from '../booking/departure.ts'
import { isOpened, type SlotRecord } from '../calendar/slot.ts'
import { coversClaim } from '../operations/invariants.ts'
import { type Day, isoInstant, type Millis } from '../shared/dates.ts'

interface CountedClaim {
  readonly n: number
  readonly at: Millis
}

/** A slot with what it has given out. */
export interface CountedSlot extends SlotRecord {
  readonly office: string
  readonly date: Day
  readonly claims: Readonly<Record<string, CountedClaim>>
}

interface StatisticsInput {
  readonly dates: readonly Day[]
  readonly slots: readonly CountedSlot[]
  /** Days on which nobody can book: holidays, and days that the office closed. */
  readonly shut: ReadonlySet<Day>
  /** What left those days. */
  readonly departures: readonly Departure[]
  /** The bookings behind the claims, by id. */
  readonly bookings: ReadonlyMap<string, Booking>
  readonly now: Millis
}

/** The figures of some days of one office; everything is counted in people. */
export function computeStatistics({ dates, slots, shut, departures, bookings, now }: StatisticsInput): StatisticsView {
  const slotsByDay = Map.groupBy(slots, ({ date }) => date)
  const leftByDay = Map.groupBy(departures, ({ date }) => date)
  const people = slots.flatMap((slot) => applicantsIn(slot, bookings))
  return {
    days: dates.map((date) => {
      const ofDay = slotsByDay.get(date) ?? []
      return {
        date,
        ...countPlaces(ofDay, { shut: shut.has(date), now }),
        ...countPeople(ofDay, leftByDay.get(date) ?? [], bookings),
      }
    }),
    kinds: {
      new: people.filter(({ kind }) => kind === 'new').length,
      replacement: people.filter(({ kind }) => kind === 'replacement').length,
    },
    refusals: {
      'not-listed': people.filter(({ refusal }) => refusal === 'not-listed').length,
      'data-mismatch': people.filter(({ refusal }) => refusal === 'data-mismatch').length,
      'no-proof': people.filter(({ refusal }) => refusal === 'no-proof').length,
    },
    releases: releaseSales(slots, departures, now),
  }
}

const applicantsIn = (slot: CountedSlot, bookings: ReadonlyMap<string, Booking>): BookedApplicant[] =>
  Object.keys(slot.claims).flatMap((id) => {
    const booking = bookings.get(id)
    return booking && coversClaim(booking, slot) ? booking.applicants : []
  })

type Places = Pick<DayStatisticsView, 'quota' | 'draft' | 'booked'>

/**
 * A place that nobody could book was not left empty: of slots that are not open yet, and of days on which nobody can
 * come, only the places that are held count.
 */
function countPlaces(slots: readonly CountedSlot[], { shut, now }: { shut: boolean; now: Millis }): Places {
  const booked = sum(slots.map(({ quota, remaining }) => quota - remaining))
  if (shut) return { quota: booked, draft: 0, booked }
  const draft = sum(slots.filter((slot) => !isOpened(slot, now)).map(({ remaining }) => remaining))
  return { quota: sum(slots.map(({ quota }) => quota)) - draft, draft, booked }
}

function countPeople(
  slots: readonly CountedSlot[],
  left: readonly Departure[],
  bookings: ReadonlyMap<string, Booking>,
): Omit<DayStatisticsView, 'date' | keyof Places> {
  const people = slots.flatMap((slot) => applicantsIn(slot, bookings))
  const ended = (how: BookedApplicant['outcome']) => people.filter(({ outcome }) => outcome === how).length
  const gone = (by: Departure['by']) => sum(left.filter((one) => one.by === by).map(({ n }) => n))
  return {
    cancelled: gone('applicant'),
    moved: gone('moved'),
    byOffice: gone('office'),
    arrived: ended('arrived'),
    refused: ended('refused'),
    noShow: ended('no-show'),
  }
}

const maxPoints = 60

/**
 * How fast each opening sold: the slots that opened at one instant together. Places that were given back since count as
 * sold, for they were.
 */
function releaseSales(
  slots: readonly CountedSlot[],
  departures: readonly Departure[],
  now: Millis,
): StatisticsView['releases'] {
  const leftBySlot = Map.groupBy(departures, ({ date, time }) => `${date} ${time}`)
  const opened = slots.flatMap((slot) =>
    slot.opensAt !== undefined && slot.opensAt <= now ? [{ ...slot, opensAt: slot.opensAt }] : [],
  )
  return [...Map.groupBy(opened, ({ opensAt }) => opensAt)]
    .sort(([a], [b]) => a - b)
    .map(([opensAt, together]) => ({
      opensAt: isoInstant(opensAt),
      quota: sum(together.map(({ quota }) => quota)),
      points: salesCurve(
        together.flatMap(({ date, time, claims }) => [
          ...Object.values(claims),
          ...(leftBySlot.get(`${date} ${time}`) ?? []).map(({ n, claimedAt }) => ({ n, at: claimedAt })),
        ]),
        opensAt,
      ),
    }))
}

/** Running total over the seconds since the opening; who was given first choice before it counts at second 0. */
function salesCurve(sales: readonly CountedClaim[], opensAt: Millis): StatisticsView['releases'][number]['points'] {
  const bySecond = new Map<number, number>()
  for (const { n, at } of sales) {
    const second = Math.max(0, Math.floor((at - opensAt) / 1000))
    bySecond.set(second, (bySecond.get(second) ?? 0) + n)
  }
  let booked = 0
  const points = [...bySecond]
    .sort(([a], [b]) => a - b)
    .map(([seconds, n]) => {
      booked += n
      return { seconds, booked }
    })
  return thinned(points)
}

/** Every nth point, so that at most `maxPoints` are left, first and last among them. */
function thinned<Point>(points: readonly Point[]): Point[] {
  if (points.length <= maxPoints) return [...points]
  const step = (points.length - 1) / (maxPoints - 1)
  return Array.from({ length: maxPoints }, (_, n) => points[Math.round(n * step)] as Point)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
