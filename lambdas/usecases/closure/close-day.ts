import type { RouteParsed } from '../../contract/routes.ts'
import type { Booking, Cancellation } from '../../domain/booking/booking.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { type Closure, isSameClosure } from '../../domain/closure/closure.ts'
import { coversClaim, horizonDays } from '../../domain/operations/invariants.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import { addDays, type Day, dayAt, type Time } from '../../domain/shared/dates.ts'
import type { Claim, Ledger, LedgerSlot } from '../booking/ports.ts'
import { returnUncoveredClaim } from '../booking/sweep-expired-claims.ts'
import type { Bookings, Calendars, Closures, Offices } from '../ports.ts'
import { type ReleaseScheduleDeps, readOfficeContext, updateReleaseSchedule } from '../quota/change-days.ts'
import { actor } from '../shared/actor.ts'
import { type Caller, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'
import { replacementErrors } from './replacement-errors.ts'

interface Deps extends ReleaseScheduleDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly calendars: Calendars
  readonly closures: Closures
  readonly ledger: Pick<Ledger, 'readDaySlots' | 'readBooking' | 'fence' | 'returnClaim' | 'cancel'>
  readonly bookings: Pick<Bookings, 'findAll'>
}

type Input = RouteParsed<'closeDay'>

/** Bookings cancelled by one call: it stays well within what a call may take, and the page shows how far it has come. */
const maxPerCall = 40

/**
 * Closes a day and cancels who is booked, in the order that leaves nobody behind: the day says that it is closed; every
 * slot refuses new claims; from then on what is claimed can only become less, and is cancelled booking by booking. Every
 * step may be repeated, so a call that stopped anywhere is simply sent again.
 *
 * A booking with an outcome at the desk stays: those people were served before the power went. So does, with `from`,
 * whoever was to come before that time today: a desk that has not written everything down yet has served people too.
 * @returns `left`: how many are still to cancel; the caller goes on until it is 0
 */
export const closeDay =
  (deps: Deps): UseCase<'closeDay'> =>
  async (input, { by }) => {
    const office = await deps.offices.find(input.office)
    if (!office) return refuse('not-found')
    const today = dayAt(deps.clock.now(), office.timeZone)
    if (input.date < today) return refuse('day-past')
    if (input.from !== undefined && input.date > today) return refuseField('from', 'only-today')

    const closure = await writeClosure(deps, input, { by, office, today })
    if ('refused' in closure) return closure
    const slots = await deps.ledger.readDaySlots(input.office, input.date)
    // Somebody may open the day again while its slots are being shut.
    for (const slot of slots)
      if (!slot.closed && (await deps.closures.closeSlot(slot)) === 'open') return refuse('changed-meanwhile')
    await updateReleaseSchedule(deps, await readOfficeContext(deps.offices, office, [input.date]), [input.date])
    return cancelAll(deps, input, { closure, by })
  }

/** Writes the closure, unless the day is closed in the same words already. */
async function writeClosure(
  { closures, ledger, clock, ...deps }: Deps,
  { office, date, reason, note, replacements, from, continues, idempotencyKey }: Input,
  about: { by: Caller; office: Office; today: Day },
) {
  const seen = await closures.find(office, date)
  const closure: Closure = {
    reason,
    ...(note && { note }),
    ...(replacements.length > 0 && { replacements }),
    ...(from && { from }),
    by: about.by.id,
    at: clock.now(),
    ...(idempotencyKey && { key: idempotencyKey }),
  }
  // A day may have come full or closed itself since the first call; what was promised then stays promised.
  if (seen && isSameClosure(seen, closure)) return seen
  // Somebody else has opened the day again, or closed it in other words, while the page was going on.
  if (continues) return refuse('changed-meanwhile')
  const errors = await replacementErrors({ ...deps, now: clock.now() }, replacements, { ...about, after: date })
  if (errors.length > 0) return refuse('validation-failed', { errors })
  if (!seen && date > addDays(about.today, horizonDays)) return refuseField('date', 'close-too-far')
  const slots = await ledger.readDaySlots(office, date)
  if (!seen && slots.length === 0) return refuseField('date', 'nothing-to-close')
  const bookings = slots.filter((slot) => isAffected(slot, from)).flatMap(({ claims }) => Object.keys(claims)).length
  const entry: AuditEntry = {
    scope: office,
    ...actor(about.by),
    action: 'day-closed',
    details: { date, reason, bookings, ...(from && { from }) },
  }
  const outcome = await closures.close({ office, date }, closure, seen, entry)
  return outcome === 'closed' ? closure : refuse('changed-meanwhile')
}

async function cancelAll(
  deps: Deps,
  { office, date, reason, from }: Input,
  { closure, by }: { closure: Closure; by: Caller },
): Promise<{ cancelled: number; people: number; left: number } | Refusal<'changed-meanwhile'>> {
  const { ledger, bookings, clock } = deps
  // Read after the slots were shut: every claim there will ever be on this day is among these. What stands in an open
  // slot was booked after somebody opened the day again, and is nothing to cancel.
  const slots = await ledger.readDaySlots(office, date)
  if (slots.some(({ closed }) => !closed)) return refuse('changed-meanwhile')
  const found = await bookings.findAll(slots.flatMap(({ claims }) => Object.keys(claims)))
  const held = slots.flatMap((slot) => Object.entries(slot.claims).map(([id, claim]) => ({ slot, id, claim })))
  const isDue = (slot: LedgerSlot, id: string) => isAffected(slot, from) && !wasServed(slot, found.get(id))
  const due = held.filter(({ slot, id }) => isDue(slot, id))
  const now = due.slice(0, maxPerCall)
  const { note, replacements } = closure
  const cancellation: Cancellation = {
    by: 'office',
    at: clock.now(),
    reason,
    ...(note && { note }),
    ...(replacements && { replacements }),
  }
  const end = async ({ slot, id, claim }: { slot: LedgerSlot; id: string; claim: Claim }): Promise<number> => {
    const booking = found.get(id)
    if (booking && coversClaim(booking, slot)) {
      const audit: AuditEntry = {
        scope: office,
        ...actor(by),
        action: 'booking-cancelled-by-office',
        target: id,
        details: { booking: id, reason },
      }
      const outcome = await ledger.cancel(booking, { free: true, cancellation, audit })
      return outcome === 'cancelled' ? booking.applicants.length : 0
    }
    await returnUncoveredClaim(ledger, slot, id, claim, clock.now())
    return 0
  }
  // One after the other within a slot, since its transactions would be in each other's way; the slots side by side.
  const bySlot = [...Map.groupBy(now, ({ slot }) => slot.time).values()]
  const ended = await Promise.all(
    bySlot.map(async (inSlot) => {
      const people: number[] = []
      for (const one of inSlot) people.push(await end(one))
      return people
    }),
  )
  const people = ended.flat().filter((n) => n > 0)
  // What a claim or a move changed under our hands is looked at anew by the next call.
  const left = (await ledger.readDaySlots(office, date)).flatMap((slot) =>
    Object.keys(slot.claims).filter((id) => isDue(slot, id)),
  ).length
  return { cancelled: people.length, people: people.reduce((sum, n) => sum + n, 0), left }
}

const refuseField = (path: string, code: 'only-today' | 'close-too-far' | 'nothing-to-close') =>
  refuse('validation-failed', { errors: [{ path, code }] })

/** Whether those of a time are to be cancelled. */
const isAffected = ({ time }: { time: Time }, from: Time | undefined): boolean => from === undefined || time >= from

const wasServed = (slot: LedgerSlot, booking: Booking | undefined): boolean =>
  coversClaim(booking, slot) && (booking?.applicants.some(({ outcome }) => outcome !== undefined) ?? false)
