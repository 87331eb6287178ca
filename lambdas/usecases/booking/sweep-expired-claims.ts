import type { SlotRef } from '../../domain/booking/booking.ts'
import { claimLeaseMs, coversClaim, horizonDays } from '../../domain/operations/invariants.ts'
import { addDays, dayAt, daysBetween } from '../../domain/shared/dates.ts'
import type { Clock, Offices } from '../ports.ts'
import type { Claim, Ledger } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'list'>
  readonly ledger: Pick<Ledger, 'readDaySlots' | 'readBooking' | 'fence' | 'returnClaim'>
  readonly clock: Clock
}

/** How far back claims may have been left by a long outage; days. */
const catchUpDays = 8

/**
 * Gives back every claim older than the lease that no active booking of its slot covers: what a crash between claim
 * and commit leaves behind. Safe at any time and any number of times at once, since the tombstone fences late writers
 * before the places are given back. What fails does not keep the rest from being swept.
 * @returns how many claims were given back
 * @throws AggregateError at the end, with everything that failed
 */
export async function sweepExpiredClaims({ offices, ledger, clock }: Deps): Promise<number> {
  const now = clock.now()
  const failures: unknown[] = []
  const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work()
    } catch (failure) {
      failures.push(failure)
      return otherwise
    }
  }
  let returned = 0
  for (const { id, timeZone } of await offices.list()) {
    const today = dayAt(now, timeZone)
    for (const date of daysBetween(addDays(today, -catchUpDays), addDays(today, horizonDays))) {
      const slots = await attempt(() => ledger.readDaySlots(id, date), [])
      for (const slot of slots)
        for (const [bookingId, claim] of Object.entries(slot.claims))
          if (
            claim.at < now - claimLeaseMs &&
            (await attempt(() => returnUncoveredClaim(ledger, slot, bookingId, claim, now), false))
          )
            returned++
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the sweep failed`)
  return returned
}

/**
 * Fences and gives back a claim, unless an active booking of its slot covers it. Whoever was still at work on it meets
 * the tombstone.
 */
export async function returnUncoveredClaim(
  ledger: Pick<Ledger, 'readBooking' | 'fence' | 'returnClaim'>,
  slot: SlotRef,
  bookingId: string,
  claim: Claim,
  now: number,
): Promise<boolean> {
  const booking = (await ledger.readBooking(bookingId)) ?? (await ledger.fence(bookingId, now))
  if (booking !== undefined && booking !== 'void' && coversClaim(booking, slot)) return false
  await ledger.returnClaim(slot, bookingId, claim)
  return true
}
