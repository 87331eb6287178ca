import type { Booking } from '../../domain/booking/booking.ts'
import { lastDayToErase } from '../../domain/operations/retention.ts'
import { addDays, type Day, dayAt, daysBetween } from '../../domain/shared/dates.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Bookings, Clock, Departures, DoneDays, Erasures, Offices } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'

interface Deps {
  readonly offices: Pick<Offices, 'list'>
  readonly ledger: Pick<Ledger, 'readDaySlots'>
  readonly departures: Departures
  readonly bookings: Pick<Bookings, 'findAll'>
  readonly erasures: Erasures
  readonly doneDays: DoneDays
  readonly clock: Clock
}

const task = 'erasure'
/** Days an outage may last and still be caught up with. */
const catchUpDays = 45
/** Bookings written at once. */
const concurrency = 8

/**
 * Erases the personal data of every booking whose day lies 90 days back, also of those that were cancelled: names, birth
 * dates, NIKs, and whose account it was. Figures stay, since slots, kinds and outcomes do. A day that is done is not read
 * again.
 * @returns how many bookings were erased
 * @throws AggregateError at the end, with everything that failed
 */
export async function erasePersonalData({ offices, clock, ...deps }: Deps): Promise<number> {
  const failures: unknown[] = []
  let erased = 0
  for (const { id, timeZone } of await offices.list())
    try {
      const last = lastDayToErase(dayAt(clock.now(), timeZone))
      const done = await deps.doneDays.of(task, id)
      for (const date of daysBetween(addDays(last, -catchUpDays), last).filter((day) => !done.has(day)))
        erased += await eraseDay(deps, id, date)
    } catch (failure) {
      failures.push(failure)
    }
  if (failures.length > 0) throw new AggregateError(failures, `the erasures of ${failures.length} offices failed`)
  return erased
}

async function eraseDay(
  { ledger, departures, bookings, erasures, doneDays: done }: Omit<Deps, 'offices' | 'clock'>,
  office: string,
  date: Day,
): Promise<number> {
  const [slots, left] = await Promise.all([ledger.readDaySlots(office, date), departures.of(office, [date])])
  const ids = [...slots.flatMap(({ claims }) => Object.keys(claims)), ...left.map(({ id }) => id)]
  const found = await bookings.findAll(ids)
  // Who moved away from the day is erased with the day the booking stands on.
  const due = [...found.values()].filter((booking) => booking.date === date && isPersonal(booking))
  await mapWithConcurrency(due, concurrency, (booking) => erasures.erase(booking))
  await done.mark(task, office, date)
  return due.length
}

const isPersonal = ({ applicants }: Booking): boolean => applicants.some(({ fullName }) => fullName !== '')
