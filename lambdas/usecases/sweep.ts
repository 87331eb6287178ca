import type { SlotRef } from '../domain/booking.ts'
import { addDays, dayAt, daysBetween } from '../domain/dates.ts'
import { covers, horizon, lease } from '../domain/laws.ts'
import type { Claim, Ledger } from './ledger.ts'
import type { Clock, Offices } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'list'>
  readonly ledger: Pick<Ledger, 'slotsOf' | 'standing' | 'fence' | 'release'>
  readonly clock: Clock
}

/** How far back claims may have been left by a long outage; days. */
const hindsight = 8

/**
 * Gives back every claim older than the lease that no active booking of its slot covers: what a crash between claim
 * and commit leaves behind. Safe at any time and any number of times at once, since the tombstone fences late writers
 * before the places are given back. What fails does not keep the rest from being swept.
 * @returns how many claims were given back
 * @throws AggregateError at the end, with everything that failed
 */
export async function sweep({ offices, ledger, clock }: Deps): Promise<number> {
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
  let released = 0
  for (const { id, timeZone } of await offices.list()) {
    const today = dayAt(now, timeZone)
    for (const date of daysBetween(addDays(today, -hindsight), addDays(today, horizon))) {
      const slots = await attempt(() => ledger.slotsOf(id, date), [])
      for (const slot of slots)
        for (const [bookingId, claim] of Object.entries(slot.claims))
          if (claim.at < now - lease && (await attempt(() => giveBack(ledger, slot, bookingId, claim, now), false)))
            released++
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the sweep failed`)
  return released
}

/**
 * Fences and gives back a claim, unless an active booking of its slot covers it. Whoever was still at work on it meets
 * the tombstone.
 */
export async function giveBack(
  ledger: Pick<Ledger, 'standing' | 'fence' | 'release'>,
  slot: SlotRef,
  bookingId: string,
  claim: Claim,
  now: number,
): Promise<boolean> {
  const standing = (await ledger.standing(bookingId)) ?? (await ledger.fence(bookingId, now))
  if (standing !== undefined && standing !== 'void' && covers(standing, slot)) return false
  await ledger.release(slot, bookingId, claim)
  return true
}
