import type { BookedApplicant, Booking } from '../../../lambdas/domain/booking.ts'
import { monday, noon } from '../../support/office.ts'

const applicant: BookedApplicant = {
  fullName: 'Dewi',
  birthDate: '1990-01-01',
  kind: 'new',
  nikMasked: '••••••••••••0001',
  nikDigest: 'digest',
  nikSealed: 'sealed',
}

/** Dealt with by an officer at an instant. */
export const by = (username: string, at: number): Partial<BookedApplicant> => ({
  outcome: 'arrived',
  recorded: { at, by: { account: `id-${username}`, username } },
})

/** Not come, by the clock alone. */
export const presumed = (at: number): Partial<BookedApplicant> => ({ outcome: 'no-show', recorded: { at } })

/** A booking for Monday at eight in Tangerang, with an applicant for each of the parts. */
export const bookingOf = (
  applicants: readonly Partial<BookedApplicant>[] = [{}],
  more: Partial<Booking> = {},
): Booking => ({
  ...monday,
  id: '7k4m2p9xq3w8e5r1t6y0',
  status: 'ACTIVE',
  account: 'budi',
  applicants: applicants.map((one) => ({ ...applicant, ...one })),
  createdAt: noon,
  claimedAt: noon,
  requestDigest: 'x',
  ...more,
})
