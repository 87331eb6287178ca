import type { ApplicantInput } from '../../contract/http/schemas.ts'
import type { RouteParsed } from '../../contract/routes.ts'
import { bookingView } from '../../domain/booking/booking.ts'
import { deriveBookingId } from '../../domain/booking/booking-id.ts'
import { Nik } from '../../domain/booking/nik.ts'
import { duplicateErrors, partyErrors } from '../../domain/booking/party.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import type { Clock, NikVault, Offices, SavedPeople } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { type BookingAttempt, type ClaimDeps, claimAndCommit } from './claim-and-commit.ts'
import { resolveParty } from './resolve-party.ts'

interface Deps extends ClaimDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly people: Pick<SavedPeople, 'ofAccount'>
  readonly vault: NikVault
  readonly clock: Clock
}

/** A request whose saved people are written out. */
type Input = Omit<RouteParsed<'bookSlot'>, 'applicants'> & { readonly applicants: readonly ApplicantInput[] }

/** Books a slot, whole or not at all, exactly once per Idempotency-Key. */
export const bookSlot =
  (deps: Deps): UseCase<'bookSlot'> =>
  async (input, { by }) => {
    const office = await deps.offices.find(input.office)
    if (!office) return refuse('not-found')
    const now = deps.clock.now()
    const today = dayAt(now, office.timeZone)

    const party = await resolveParty(input.applicants, by.id, deps)
    if ('refused' in party) return party
    const errors = partyErrors(party, { maxParty: office.maxParty, today })
    if (errors.length > 0) return refuse('validation-failed', { errors })
    const duplicates = duplicateErrors(party)
    if (duplicates.length > 0) return refuse('duplicate-applicant', { errors: duplicates })

    const { attempt, secret } = await prepare({ ...input, applicants: party }, by.id, now, today, office, deps.vault)
    const outcome = await claimAndCommit(deps, attempt, (number) =>
      deriveBookingId(by.id, input.idempotencyKey, secret, number),
    )
    return 'refused' in outcome ? outcome : bookingView(outcome)
  }

/** @returns with the keyed digest of account and Idempotency-Key, for the ids */
async function prepare(
  input: Input,
  account: string,
  now: number,
  today: string,
  office: Office,
  vault: NikVault,
): Promise<{ attempt: BookingAttempt; secret: string }> {
  const { date, time } = input
  const applicants = await Promise.all(
    input.applicants.map(async ({ fullName, birthDate, kind, nik: digits }) => {
      const nik = Nik.of(digits)
      const [nikDigest, nikSealed] = await Promise.all([vault.digest(nik), vault.seal(nik)])
      return { fullName, birthDate, kind, nikMasked: String(nik), nikDigest, nikSealed }
    }),
  )
  const request = [office.id, date, time, ...applicants.map((a) => [a.fullName, a.birthDate, a.kind, a.nikDigest])]
  const [requestDigest, secret] = await Promise.all([
    vault.fingerprint(JSON.stringify(request)),
    vault.fingerprint(JSON.stringify([account, input.idempotencyKey])),
  ])
  return {
    attempt: {
      booking: {
        office: office.id,
        date,
        time,
        status: 'ACTIVE',
        account,
        applicants,
        createdAt: now,
        claimedAt: now,
        requestDigest,
      },
      claim: { n: applicants.length, at: now, h: requestDigest },
      today,
      office,
    },
    secret,
  }
}
