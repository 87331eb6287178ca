import type { AccountService, Newcomers, ReportFault } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'signUp'>
  readonly newcomers: Pick<Newcomers, 'save'>
  readonly report: ReportFault
}

/**
 * Leaflet, step 2: "Daftar Akun". A confirmation code goes out by mail. A username is taken from the moment somebody
 * signed up with it, confirmed or not.
 */
export const signUp =
  ({ accounts, newcomers, report }: Deps): UseCase<'signUp'> =>
  async ({ phone, ...person }, { locale }) => {
    const outcome = await accounts.signUp({ ...person, ...(phone !== undefined && { phone }), locale })
    if (outcome === 'weak-password') return refuse('validation-failed', weakPassword)
    if (outcome !== 'sent') return refuse(outcome)
    // The account is there by now; without this, only a mistyped address could not be corrected.
    await newcomers.save(person.username, person.password).catch((fault) => report('keepNewcomer', fault))
    return { username: person.username, confirmation: 'sent' }
  }

/** The accounts service is stricter than our own rule, e.g. about passwords found in a leak. */
export const weakPassword = { errors: [{ path: 'password', code: 'password' }] } as const
