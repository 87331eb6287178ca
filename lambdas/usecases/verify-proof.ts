import type { RouteParsed } from '../contract/routes.ts'
import type { Booking } from '../domain/booking.ts'
import { dayAt } from '../domain/dates.ts'
import { deskView } from '../domain/desk.ts'
import { bestOf, type Verdict, verdictOf } from '../domain/verdict.ts'
import { type Audit, actor } from './audit.ts'
import { deskOf } from './desks.ts'
import { fullNiks } from './full-niks.ts'
import type { Bookings, Clock, Members, NikVault, Offices, ProofVerifier } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

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
const compares: ReadonlySet<Verdict['verdict']> = new Set(['valid', 'used'])

/**
 * What the desk makes of a proof or a code. The booking is shown to its own office only, with the full NIK only where the
 * e-KTP is compared now; all of it is in the audit before it is answered.
 */
export const verifyProof =
  (deps: Deps): UseCase<'verifyProof'> =>
  async (input, { by }) => {
    const desk = await deskOf(deps.members, by, input.office)
    if (typeof desk !== 'string') return desk
    const office = await deps.offices.find(desk)
    if (!office) return refuse('forbidden')
    const { booking, ...verdict } = await judge(deps, input, {
      office: desk,
      today: dayAt(deps.clock.now(), office.timeZone),
    })
    const shown = booking?.office === desk ? booking : undefined
    const full = shown && compares.has(verdict.verdict)
    const view = shown && deskView(shown, full ? await fullNiks(shown, deps.vault) : undefined)
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

async function judge(
  { bookings, proofs }: Pick<Deps, 'bookings' | 'proofs'>,
  { token, code = '' }: RouteParsed<'verifyProof'>,
  desk: Parameters<typeof verdictOf>[1],
): Promise<Verdict & { booking?: Booking | undefined }> {
  if (token === undefined) {
    const found = await bookings.findAll(await bookings.idsOfCode(code))
    const booking = bestOf([...found.values()], desk)
    return { ...verdictOf(booking, desk), booking }
  }
  const claims = await proofs.verify(token)
  if (typeof claims === 'string') return { verdict: claims }
  const booking = await bookings.find(claims.booking)
  return { ...verdictOf(booking, desk, claims), booking }
}
