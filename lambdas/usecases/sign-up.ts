import type { Accounts } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

/**
 * Leaflet, step 2: "Daftar Akun". A confirmation code goes out by mail. A username is taken from the moment somebody
 * signed up with it, confirmed or not.
 */
export const signUp =
  ({ accounts }: { accounts: Pick<Accounts, 'signUp'> }): UseCase<'signUp'> =>
  async ({ phone, ...person }, { locale }) => {
    const outcome = await accounts.signUp({ ...person, ...(phone !== undefined && { phone }), locale })
    if (outcome === 'sent') return { username: person.username, confirmation: 'sent' }
    if (outcome === 'weak-password') return refuse('validation-failed', weakPassword)
    return refuse(outcome)
  }

/** The accounts service is stricter than our own rule, e.g. about passwords found in a leak. */
export const weakPassword = { errors: [{ path: 'password', code: 'password' }] } as const
