import type { RouteParsed } from '../../contract/routes.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import { Nik } from '../../domain/booking/nik.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { addDays, dayAt } from '../../domain/shared/dates.ts'
import { nameMatches } from '../../domain/shared/names.ts'
import type { Ledger } from '../booking/ports.ts'
import type { Bookings, Clock, NikVault, Offices, RateLimits } from '../ports.ts'
import { type Audit, actor } from '../shared/actor.ts'
import { rangeErrors } from '../shared/range-errors.ts'
import { type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { readBookingsOfDays, type StaffBookingDeps, staffBookingViews } from './read-staff-bookings.ts'
import { takeStaffLookupToken } from './staff-lookups.ts'

interface Deps extends StaffBookingDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly ledger: Pick<Ledger, 'readDaySlots' | 'readLocks'>
  readonly bookings: Pick<Bookings, 'findAll' | 'idsOfCode'>
  readonly vault: Pick<NikVault, 'digest'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly audit: Audit
  readonly clock: Clock
}

type Input = RouteParsed<'searchBookings'>

const maxFound = 50
/** Days a name is looked for in. */
const maxDays = 31

/**
 * Finds bookings of one office. By code also those that ended; by NIK the one whose month is still open; by name those
 * of the days asked for. What was searched for is never written down, only in which way and what was found.
 */
export const searchBookings =
  ({ offices, audit, limits, ...deps }: Deps): UseCase<'searchBookings'> =>
  async (input, { by }) => {
    const office = await offices.find(input.office)
    if (!office) return refuse('not-found')
    if (!(await takeStaffLookupToken(limits, 'search', by))) return refuse('too-many-attempts')
    const all = await find(deps, input, office)
    if ('refused' in all) return all
    const own = all.filter((booking) => booking.office === office.id)
    const views = await staffBookingViews(own.slice(0, maxFound), deps.profiles)
    const kind = input.code !== undefined ? 'code' : input.nik !== undefined ? 'nik' : 'name'
    await audit.record({
      scope: office.id,
      ...actor(by),
      action: 'searched',
      details: { by: kind, found: views.length, bookings: views.map(({ id }) => id) },
    })
    return { bookings: views, more: own.length > maxFound }
  }

async function find(
  deps: Omit<Deps, 'offices' | 'audit' | 'limits'>,
  { code, nik, name = '', from, to }: Input,
  office: Office,
): Promise<readonly Booking[] | Refusal<'validation-failed'>> {
  const { bookings, ledger, vault, clock } = deps
  if (code !== undefined) return [...(await bookings.findAll(await bookings.idsOfCode(code))).values()]
  if (nik !== undefined) {
    const [lock] = await ledger.readLocks([await vault.digest(Nik.of(nik))])
    return lock ? [...(await bookings.findAll([lock.bookingId])).values()] : []
  }
  const first = from ?? dayAt(clock.now(), office.timeZone)
  const range = { from: first, to: to ?? addDays(first, maxDays - 1) }
  const errors = rangeErrors(range, maxDays)
  if (errors.length > 0) return refuse('validation-failed', { errors })
  const inRange = await readBookingsOfDays(deps, office.id, range)
  return inRange.filter(({ applicants }) => applicants.some(({ fullName }) => nameMatches(name, fullName)))
}
