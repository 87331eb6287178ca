import { lateDays } from '../../contract/desk/late-days.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { isPending } from '../../domain/desk/desk-booking.ts'
import { endOfDay, sealedFrom } from '../../domain/desk/end-of-day.ts'
import { asNoShow } from '../../domain/desk/outcome.ts'
import { addDays, type Day, dayAt, daysBetween, type Millis } from '../../domain/shared/dates.ts'
import { type ExpectedBookingsDeps, readBookingsInSlots } from '../booking/expected-bookings.ts'
import type { Clock, Offices } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'
import type { DayBookings, SealedDays } from './ports.ts'

interface Deps extends ExpectedBookingsDeps {
  readonly offices: Pick<Offices, 'list'>
  readonly dayBookings: DayBookings
  readonly sealedDays: SealedDays
  readonly clock: Clock
}

/** Bookings written at once. */
const concurrency = 16

/**
 * Who has no outcome when the day has ended has not come. Looks at today and the week before, so that an outage is caught
 * up with; a day on which nothing can change any more is sealed and never read again. An officer's outcome is never
 * overwritten: whoever is written was seen without one, and is so still. What fails does not keep the rest from being done.
 * @returns how many people had not come
 * @throws AggregateError at the end, with everything that failed
 */
export async function markNoShows({ offices, ...deps }: Deps): Promise<number> {
  const now = deps.clock.now()
  const failures: unknown[] = []
  let marked = 0
  for (const office of await offices.list())
    try {
      const today = dayAt(now, office.timeZone)
      const sealed = await deps.sealedDays.of(office.id)
      const days = daysBetween(addDays(today, -lateDays), today).filter((day) => !sealed.has(day))
      for (const date of days) marked += await endDay(deps, { office, date, now })
    } catch (failure) {
      failures.push(failure)
    }
  if (failures.length > 0) throw new AggregateError(failures, `the days of ${failures.length} offices failed`)
  return marked
}

async function endDay(
  { ledger, bookings, dayBookings, sealedDays: sealed }: Omit<Deps, 'offices' | 'clock'>,
  { office, date, now }: { office: Office; date: Day; now: Millis },
): Promise<number> {
  const slots = await ledger.readDaySlots(office.id, date)
  const times = slots.map(({ time }) => time)
  const end = endOfDay(date, times, office.timeZone)
  if (end !== undefined && now < end) return 0
  const open = (await readBookingsInSlots(slots, bookings)).filter(({ applicants }) => applicants.some(isPending))
  const marked = await mapWithConcurrency(open, concurrency, (booking) => markOpen(dayBookings, booking, now))
  // What an officer changed under our hands is looked at anew by the next call.
  if (now >= sealedFrom(date, office.timeZone) && !marked.includes('changed')) await sealed.seal(office.id, date)
  return marked.reduce<number>((sum, one) => sum + (one === 'changed' ? 0 : one), 0)
}

async function markOpen(dayBookings: DayBookings, booking: Booking, now: Millis): Promise<number | 'changed'> {
  const changes = new Map(
    booking.applicants.flatMap((one, index) => (isPending(one) ? [[index, asNoShow(one, now)] as const] : [])),
  )
  return (await dayBookings.rewrite(booking, changes, { now })) === 'written' ? changes.size : 'changed'
}
