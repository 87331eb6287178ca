import type { RouteParsed } from '../contract/routes.ts'
import type { Booking } from '../domain/booking.ts'
import { addDays, dayAt } from '../domain/dates.ts'
import { nameMatches } from '../domain/names.ts'
import { Nik } from '../domain/nik.ts'
import type { Office } from '../domain/office.ts'
import { type Audit, actor } from './audit.ts'
import { rangeErrors } from './date-range.ts'
import type { Ledger } from './ledger.ts'
import { mayLook } from './looks.ts'
import type { Bookings, Clock, Limits, NikVault, Offices } from './ports.ts'
import { type Refusal, refuse, type UseCase } from './use-case.ts'
import { bookingsOfDays, type VisitDeps, visitsOf } from './visits.ts'

interface Deps extends VisitDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly ledger: Pick<Ledger, 'slotsOf' | 'locks'>
  readonly bookings: Pick<Bookings, 'findAll' | 'idsOfCode'>
  readonly vault: Pick<NikVault, 'digest'>
  readonly limits: Pick<Limits, 'take'>
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
    if (!(await mayLook(limits, 'search', by))) return refuse('too-many-attempts')
    const all = await find(deps, input, office)
    if ('refused' in all) return all
    const own = all.filter((booking) => booking.office === office.id)
    const visits = await visitsOf(own.slice(0, maxFound), deps.profiles)
    const kind = input.code !== undefined ? 'code' : input.nik !== undefined ? 'nik' : 'name'
    await audit.record({
      scope: office.id,
      ...actor(by),
      action: 'searched',
      details: { by: kind, found: visits.length, bookings: visits.map(({ id }) => id) },
    })
    return { bookings: visits, more: own.length > maxFound }
  }

async function find(
  deps: Omit<Deps, 'offices' | 'audit' | 'limits'>,
  { code, nik, name = '', from, to }: Input,
  office: Office,
): Promise<readonly Booking[] | Refusal<'validation-failed'>> {
  const { bookings, ledger, vault, clock } = deps
  if (code !== undefined) return [...(await bookings.findAll(await bookings.idsOfCode(code))).values()]
  if (nik !== undefined) {
    const [lock] = await ledger.locks([await vault.digest(Nik.of(nik))])
    return lock ? [...(await bookings.findAll([lock.bookingId])).values()] : []
  }
  const first = from ?? dayAt(clock.now(), office.timeZone)
  const range = { from: first, to: to ?? addDays(first, maxDays - 1) }
  const errors = rangeErrors(range, maxDays)
  if (errors.length > 0) return refuse('validation-failed', { errors })
  const inRange = await bookingsOfDays(deps, office.id, range)
  return inRange.filter(({ applicants }) => applicants.some(({ fullName }) => nameMatches(name, fullName)))
}
