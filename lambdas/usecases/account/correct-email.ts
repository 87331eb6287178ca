import type { AccountService, Newcomers, RateLimits } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'unconfirmedEmail' | 'correctEmail' | 'resend'>
  readonly newcomers: Pick<Newcomers, 'checkPassword'>
  readonly limits: Pick<RateLimits, 'take'>
}

/** Counted for unknown names as well: the limit must not tell which names exist. */
const triesAnHour = { times: 5, seconds: 60 * 60 } as const

/**
 * Leaflet, step 3, for who mistyped the address at step 2: it is corrected, and a new code goes there. Only the password of
 * the sign-up opens this, and every other case is one and the same refusal: wrong password, unknown name, confirmed account.
 *
 * The code of the first mail proves the first address only. It dies when the new one is sent; if none can be sent, the
 * first address is put back, so that it never confirms another.
 */
export const correctEmail =
  ({ accounts, newcomers, limits }: Deps): UseCase<'correctEmail'> =>
  async ({ username, password, email }, { locale }) => {
    if (!(await limits.take(`correct-email#${username}`, triesAnHour))) return refuse('too-many-attempts')
    if (!(await newcomers.checkPassword(username, password))) return refuse('wrong-credentials')
    const before = await accounts.unconfirmedEmail(username)
    if (before === undefined) return refuse('wrong-credentials')
    await accounts.correctEmail(username, email)
    const outcome = await accounts.resend(username, locale).catch(async (fault) => {
      await accounts.correctEmail(username, before)
      throw fault
    })
    if (outcome !== 'sent') {
      await accounts.correctEmail(username, before)
      return refuse(outcome)
    }
    if ((await accounts.unconfirmedEmail(username)) !== undefined) return { username, confirmation: 'sent' }
    // The first code was used in between, while it was alive: it proves the first address and no other.
    await accounts.correctEmail(username, before, 'proven')
    return refuse('wrong-credentials')
  }
