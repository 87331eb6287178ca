import type { SlotRef } from '../domain/booking.ts'
import { addDays, dayAt, daysBetween } from '../domain/dates.ts'
import { covers, lease } from '../domain/laws.ts'
import type { Claim, Ledger } from './ledger.ts'
import type { Clock, Offices } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'list'>
  readonly ledger: Pick<Ledger, 'slotsOf' | 'standing' | 'fence' | 'release'>
  readonly clock: Clock
}

/** How far ahead quotas are given out at most, in days. */
const horizon = 92

/**
 * Gives back every claim older than the lease that no active booking of its slot covers: what a crash between claim
 * and commit leaves behind. Safe at any time and any number of times at once, since the tombstone fences late writers
 * before the places are given back.
 * @returns how many claims were given back
 */
export async function sweep({ offices, ledger, clock }: Deps): Promise<number> {
  const now = clock.now()
  let released = 0
  for (const { id, timeZone } of await offices.list()) {
    const today = dayAt(now, timeZone)
    for (const date of daysBetween(addDays(today, -1), addDays(today, horizon)))
      for (const slot of await ledger.slotsOf(id, date))
        for (const [bookingId, claim] of Object.entries(slot.claims))
          if (claim.at < now - lease && (await giveBack(ledger, slot, bookingId, claim, now))) released++
  }
  return released
}

async function giveBack(
  ledger: Deps['ledger'],
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
