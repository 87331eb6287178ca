import type { SlotPlanView } from '../../contract/quota/schemas.ts'
import { maxSlotsADay, slotsForWeekday, type TemplateDay, type WantedSlot } from '../../contract/quota/template.ts'
import { holidayOn } from '../calendar/day-availability.ts'
import type { Office } from '../calendar/office.ts'
import { hasPassed, isOpened } from '../calendar/slot.ts'
import { type Day, instantOf, isoInstant, type Millis, weekday } from '../shared/dates.ts'
import {
  claimedPlaces,
  countBooked,
  type DayPlanWithoutBasis,
  isIdle,
  type QuotaContext,
  type QuotaDay,
  type QuotaSlot,
  type SlotWrite,
  whyUnchangeable,
} from './quota-day.ts'

/** What is to be given out on the days of a range. */
export interface QuotaOrder {
  /** 1 = Monday … 7 = Sunday; left out, every day there is something for. */
  readonly weekdays?: readonly number[] | undefined
  /** The same on every day; left out, the template's. */
  readonly slots?: readonly WantedSlot[] | undefined
  readonly opensAt?: Millis | undefined
  readonly close?: boolean | undefined
}

/** A plan as it is shown, and what has to be written for it; nothing when it changes nothing. */
export interface PlannedDay {
  readonly view: DayPlanWithoutBasis
  readonly writes: readonly SlotWrite[]
}

/** Whether an order speaks of a day at all. */
export const appliesTo = ({ weekdays }: QuotaOrder, date: Day): boolean =>
  weekdays === undefined || weekdays.includes(weekday(date))

/** The times wanted on a day; `undefined` when there are no hours for it. */
export function wantedSlotsOn(
  date: Day,
  { slots, weekdays }: QuotaOrder,
  template: { readonly days: readonly TemplateDay[] },
  { workdays }: Pick<Office, 'workdays'>,
): readonly WantedSlot[] | undefined {
  const day = weekday(date)
  if (slots) return weekdays || workdays.includes(day) ? slots : undefined
  const wanted = slotsForWeekday(template, day)
  return wanted.length > 0 ? wanted : undefined
}

/**
 * What giving out changes on one day. A time that would fall below what is claimed (invariant I6), or is not wanted any more
 * but booked, is refused and stays as it is; the rest of the day changes all the same.
 * @param wanted the times the day is to have, and no others; `undefined` when there are no hours for it
 * @param opensAt when they can be booked. What is open already is never shut again; left out, a new time is a draft
 */
export function planDay(
  record: QuotaDay,
  wanted: readonly WantedSlot[] | undefined,
  { opensAt, ...context }: QuotaContext & { opensAt?: Millis | undefined },
): PlannedDay {
  const { date } = record
  const reason = whyUnchangeable(date, context) ?? (record.closed ? 'closed' : undefined)
  if (reason) return skipped(record, reason, context)
  if (!wanted) return skipped(record, 'no-hours', context)
  const times = [...new Set([...record.slots, ...wanted].map(({ time }) => time))].sort()
  if (times.length > maxSlotsADay) return skipped(record, 'too-many', context)
  const last = wanted
    .map(({ time }) => time)
    .sort()
    .at(-1)
  if (last !== undefined && opensAt !== undefined && opensAt >= instantOf(date, last, context.office.timeZone))
    return skipped(record, 'opens-too-late', context)

  const planned = times.map((time) => {
    const seen = record.slots.find((slot) => slot.time === time)
    const quota = wanted.find((slot) => slot.time === time)?.quota
    const isPast = hasPassed({ date, time }, context.now, context.office.timeZone)
    return planSlot(time, seen, quota, { opensAt, isPast, now: context.now })
  })
  const writes = planned.flatMap(({ write }) => write ?? [])
  return {
    view: {
      date,
      result: writes.length > 0 ? 'changed' : 'same',
      opened: writes.filter((write) => write.kind === 'revise' && write.opensAtChange).length,
      ...countBooked(record),
      slots: planned.map(({ view }) => view),
    },
    writes,
  }
}

/**
 * What closing changes on one day: the whole day, if nobody is booked. A day with bookings is left alone, since each of
 * them has to be told.
 */
export function planClosing(record: QuotaDay, context: QuotaContext): PlannedDay {
  const booked = countBooked(record)
  const reason =
    whyUnchangeable(record.date, context) ??
    (isIdle(record, context.office) ? 'no-hours' : undefined) ??
    (record.slots.length > maxSlotsADay ? 'too-many' : undefined) ??
    (booked.people > 0 ? 'has-bookings' : undefined)
  if (record.closed) return { view: { ...unchanged(record), result: 'same' }, writes: [] }
  if (reason) return skipped(record, reason, context)
  return {
    view: { ...unchanged(record), result: 'changed', closes: true },
    writes: record.slots.map(({ time, quota }) => ({ kind: 'shut', time, quota })),
  }
}

const unchanged = (record: QuotaDay) => ({ date: record.date, opened: 0, ...countBooked(record), slots: [] })

function skipped(
  record: QuotaDay,
  reason: NonNullable<DayPlanWithoutBasis['reason']>,
  { holidays }: QuotaContext,
): PlannedDay {
  const holiday = reason === 'holiday' ? holidayOn(record.date, holidays) : undefined
  return { view: { ...unchanged(record), result: 'skipped', reason, ...(holiday && { holiday }) }, writes: [] }
}

interface PlannedSlot {
  readonly view: SlotPlanView
  readonly write?: SlotWrite
}

/** One time: at least one of `seen` and `wanted` is there. */
function planSlot(
  time: string,
  seen: QuotaSlot | undefined,
  wanted: number | undefined,
  { opensAt, isPast, now }: { opensAt: Millis | undefined; isPast: boolean; now: Millis },
): PlannedSlot {
  const claimed = seen ? claimedPlaces(seen) : 0
  const plan = (
    result: SlotPlanView['result'],
    more: { reason?: SlotPlanView['reason']; write?: SlotWrite; opensAt?: Millis | undefined } = {},
  ): PlannedSlot => {
    const opens = 'opensAt' in more ? more.opensAt : seen?.opensAt
    return {
      view: {
        time,
        result,
        ...(more.reason && { reason: more.reason }),
        from: seen?.quota ?? null,
        to: wanted ?? (result === 'same' ? (seen?.quota ?? null) : null),
        claimed,
        ...(opens !== undefined && { opensAt: isoInstant(opens) }),
      },
      ...(more.write && { write: more.write }),
    }
  }

  if (isPast) {
    const asItIs = seen !== undefined && (wanted === undefined || wanted === seen.quota)
    return asItIs ? plan('same') : plan('refused', { reason: 'past' })
  }
  if (!seen) {
    const quota = wanted ?? 0
    const write = { kind: 'create', time, quota, ...(opensAt !== undefined && { opensAt }) } as const
    return plan('created', { write, opensAt })
  }
  if (wanted === undefined) {
    if (claimed > 0) return plan('refused', { reason: 'has-bookings' })
    return plan('removed', { write: { kind: 'remove', time, quota: seen.quota }, opensAt: undefined })
  }
  if (wanted < claimed) return plan('refused', { reason: 'below-claims' })

  const opens = opensAt !== undefined && !isOpened(seen, now) && seen.opensAt !== opensAt
  if (wanted === seen.quota && !opens) return plan('same')
  const opensAtChange = opens ? { opensAtChange: { ...seenOpensAt(seen), to: opensAt } } : {}
  const write: SlotWrite = { kind: 'revise', time, from: seen.quota, to: wanted, ...opensAtChange }
  const result = wanted > seen.quota ? 'raised' : wanted < seen.quota ? 'lowered' : 'same'
  return plan(result, { write, ...(opens && { opensAt }) })
}

const seenOpensAt = ({ opensAt }: QuotaSlot) => (opensAt === undefined ? {} : { from: opensAt })
