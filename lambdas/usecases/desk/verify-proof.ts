import type { RouteParsed } from '../../contract/routes.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import { deskBookingView } from '../../domain/desk/desk-booking.ts'
import { judgeBooking, pickBestMatch, type Verdict } from '../../domain/desk/verdict.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { revealNiks } from '../booking/reveal-niks.ts'
import type { Bookings, Clock, Members, NikVault, Offices, ProofVerifier } from '../ports.ts'
import { type Audit, actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { resolveDeskOffice } from './officer-desks.ts'

interface Deps {
  readonly members: Pick<Members, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly bookings: Pick<Bookings, 'find' | 'findAll' | 'idsOfCode'>
  readonly proofs: ProofVerifier
  readonly vault: Pick<NikVault, 'open'>
  readonly audit: Pick<Audit, 'record'>
  readonly clock: Clock
}

/** Verdicts with which people go on to have their e-KTP compared, which takes the full NIK. */
const verdictsWithFullNik: ReadonlySet<Verdict['verdict']> = new Set(['valid', 'used'])

/**
 * What the desk makes of a proof or a code. The booking is shown to its own office only, with the full NIK only where the
 * e-KTP is compared now; all of it is in the audit before it is answered.
 */
export const verifyProof =
  (deps: Deps): UseCase<'verifyProof'> =>
  async (input, { by }) => {
    const desk = await resolveDeskOffice(deps.members, by, input.office)
    if (typeof desk !== 'string') return desk
    const office = await deps.offices.find(desk)
    if (!office) return refuse('forbidden')
    const { booking, ...verdict } = await judgeProof(deps, input, {
      office: desk,
      today: dayAt(deps.clock.now(), office.timeZone),
    })
    const shown = booking?.office === desk ? booking : undefined
    const full = shown && verdictsWithFullNik.has(verdict.verdict)
    const view = shown && deskBookingView(shown, full ? await revealNiks(shown, deps.vault) : undefined)
    await deps.audit.record({
      scope: desk,
      ...actor(by),
      action: 'proof-verified',
      details: {
        by: input.token === undefined ? 'code' : 'token',
        verdict: verdict.verdict,
        ...(shown && { booking: shown.id }),
        ...(full && { nik: 'full' }),
      },
    })
    return { ...verdict, ...(view && { booking: view }) }
  }

async function judgeProof(
  { bookings, proofs }: Pick<Deps, 'bookings' | 'proofs'>,
  { token, code = '' }: RouteParsed<'verifyProof'>,
  desk: Parameters<typeof judgeBooking>[1],
): Promise<Verdict & { booking?: Booking | undefined }> {
  if (token === undefined) {
    const found = await bookings.findAll(await bookings.idsOfCode(code))
    const booking = pickBestMatch([...found.values()], desk)
    return { ...judgeBooking(booking, desk), booking }
  }
  const claims = await proofs.verify(token)
  if (typeof claims === 'string') return { verdict: claims }
  const booking = await bookings.find(claims.booking)
  return { ...judgeBooking(booking, desk, claims), booking }
}
