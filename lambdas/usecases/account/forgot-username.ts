import { usernameMail } from '../../mail/account/usernames.ts'
import type { AccountService, Mails, NikVault, RateLimits, ReportFault } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'usernamesOf'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly vault: Pick<NikVault, 'fingerprint'>
  readonly mails: Mails
  readonly siteOrigin: string
  readonly report: ReportFault
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>
}

const usernameMailLimit = { times: 1, seconds: 15 * 60 } as const
/** Milliseconds from the question to the answer. */
const answerTimeMs = 1_500

/**
 * Mails the usernames of an address to that address. What is answered is always the same, and so is when: looking up and
 * counting happen for every address, and only the mail, about a tenth of a second, for one that has accounts; it hides
 * behind a time that every answer takes. Only a mail service slower than that could still be told from none.
 *
 * Any mail fault is for the operators: told to the caller, it would say that the address exists.
 */
export const forgotUsername =
  ({ accounts, limits, vault, mails, siteOrigin, report, pause }: Deps): UseCase<'forgotUsername'> =>
  async ({ email }, { locale }) => {
    const evenly = pause(answerTimeMs)
    const first = await limits.take(`username-mail#${await vault.fingerprint(email)}`, usernameMailLimit)
    const usernames = await accounts.usernamesOf(email)
    if (first && usernames.length > 0)
      await mails
        .send({ ...usernameMail({ locale, siteOrigin, usernames }), to: email })
        .catch((fault) => report('usernameMail', fault))
    await evenly
    return { usernames: 'sent' }
  }
