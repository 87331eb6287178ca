import type { BookedApplicant, Booking } from '../../domain/booking/booking.ts'
import type { SavedPerson } from '../../domain/people/saved-person.ts'
import type { NikHolders, NikVault } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'

interface Deps {
  readonly holders: NikHolders
  /** Opens what any ring has sealed; digests and seals with the ring in use. */
  readonly vault: Pick<NikVault, 'open' | 'digest' | 'seal'>
  /** Whether a NIK was sealed with the ring in use. */
  readonly isCurrent: (sealed: string) => boolean
  /** From now on nobody else may look anybody up: part of the NIKs are of one ring, part of another. */
  readonly begin: () => Promise<void>
  /** Every NIK is of the ring in use. */
  readonly end: () => Promise<void>
  /** Whether there is time for more. */
  readonly hasTimeLeft: () => boolean
  /** Names what was left, by the id of the booking or the account. */
  readonly reportSkipped: (owner: string) => void
}

/** What was done: bookings and people with the NIKs of another ring until now. */
export interface Rekeyed {
  readonly rewritten: number
  /** Changed meanwhile, or kept from it by a lock that somebody else holds; the next call looks at them again. */
  readonly left: number
  /** False when time ran out before everything was looked at. */
  readonly finished: boolean
}

/** Items written at once. */
const concurrency = 8

/**
 * Gives every NIK to the key ring in use: each is opened, digested and sealed anew, and the lock of its booking moves with it
 * (invariant I3), all of a booking at once. Until it has come to its end, a person whose NIK is still another ring's is not found by
 * it, so the service is closed meanwhile. It may be broken off and repeated as often as one likes, also back to the ring before.
 * @throws Error naming the booking or the account whose NIK no ring opens: that item has to be had back from the backup first
 */
export async function rekey({
  holders,
  vault,
  begin,
  end,
  isCurrent,
  hasTimeLeft,
  reportSkipped,
}: Deps): Promise<Rekeyed> {
  const isOld = ({ nikSealed }: { nikSealed: string }) => nikSealed !== '' && !isCurrent(nikSealed)
  const rekeyOne = async <Holder extends Pick<BookedApplicant, 'nikSealed' | 'nikDigest'>>(
    one: Holder,
    owner: string,
  ): Promise<Holder> => {
    if (!isOld(one)) return one
    const nik = await vault.open(one.nikSealed).catch((cause: unknown) => {
      throw new Error(`A NIK of ${owner} cannot be opened`, { cause })
    })
    const [nikDigest, nikSealed] = await Promise.all([vault.digest(nik), vault.seal(nik)])
    return { ...one, nikDigest, nikSealed }
  }

  const count = { rewritten: 0, left: 0 }
  const ended = (outcome: 'rewritten' | 'changed', owner: string) => {
    count[outcome === 'rewritten' ? 'rewritten' : 'left']++
    if (outcome === 'changed') reportSkipped(owner)
  }
  const rewriteBooking = async (booking: Booking) => {
    const owner = `booking ${booking.id}`
    const applicants = await Promise.all(booking.applicants.map((one) => rekeyOne(one, owner)))
    ended(await holders.rewriteBooking(booking, applicants), owner)
  }
  const rewritePerson = async ({ account, person }: { account: string; person: SavedPerson }) => {
    const owner = `account ${account}`
    ended(await holders.rewritePerson(account, person, await rekeyOne(person, owner)), owner)
  }

  await begin()
  for await (const { bookings, people } of holders.batches()) {
    if (!hasTimeLeft()) return { ...count, finished: false }
    const oldBookings = bookings.filter(({ applicants }) => applicants.some(isOld))
    await mapWithConcurrency(oldBookings, concurrency, rewriteBooking)
    const oldPeople = people.filter(({ person }) => isOld(person))
    await mapWithConcurrency(oldPeople, concurrency, rewritePerson)
  }
  if (count.left === 0) await end()
  return { ...count, finished: true }
}
