import type { Locale } from '../../contract/locale.ts'
import type { RouteOutput } from '../../contract/routes.ts'
import { emailChangeMail } from '../../mail/account/email-change.ts'
import type { AccountService, Addresses, EmailChanges, Mails, RateLimits, ReportFault } from '../ports.ts'
import { logOut } from '../session/log-out.ts'
import { verifyPassword } from '../session/verify-password.ts'
import { type Caller, isRefusal, type Refusal, refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly accounts: Pick<AccountService, 'profile' | 'logIn' | 'revoke' | 'changeEmail' | 'proveEmail'>
  readonly addresses: Pick<Addresses, 'unreachable'>
  readonly emailChanges: Pick<EmailChanges, 'pending' | 'begin'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly mails: Mails
  readonly siteOrigin: string
  readonly report: ReportFault
}

type Arguments = Parameters<UseCase<'changeEmail'>>
type PossibleRefusal = Refusal<'not-signed-in' | 'wrong-credentials' | 'too-many-attempts' | 'validation-failed'>

/** Per account: the accounts service sets no limit to these mails, and they go to addresses nobody has proven. */
export const emailCodeLimit = { times: 5, seconds: 60 * 60 } as const
export const emailCodeLimitKey = (account: string): string => `email-code#${account}`

/**
 * A new address, first half: its code goes out. The password is proven anew, because whoever has the address can set a
 * new password: a phone left open must not be enough. The old address stays in force, and hears of it.
 *
 * The address in force can be named only when it is marked as out of reach: the code that comes back from there takes the
 * mark off. Not while another one waits, whose code this one could be taken for.
 * @param accessToken of the person
 */
export const changeEmail =
  ({ accounts, addresses, emailChanges, limits, mails, siteOrigin, report }: Deps) =>
  async (
    { email, password }: Arguments[0],
    { by, locale }: Arguments[1],
    accessToken: string,
  ): Promise<RouteOutput<'changeEmail'> | PossibleRefusal> => {
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    const isSame = profile.email === email
    if (isSame && !(await canBeProven({ addresses, emailChanges }, email, by)))
      return refuse('validation-failed', sameEmail)

    const proven = await verifyPassword({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    await logOut({ accounts, report })(proven.refresh)

    if (!(await limits.take(emailCodeLimitKey(by.id), emailCodeLimit))) return refuse('too-many-attempts')
    const outcome = await sendEmailCode(accounts, accessToken, { email, isSame, locale })
    if (outcome !== 'sent') return refuse(outcome)
    await emailChanges.begin(by.id, email)
    if (isSame) return { pendingEmail: email, code: 'sent' }
    const notice = { ...emailChangeMail({ locale, siteOrigin, username: by.username }), to: profile.email }
    await mails.send(notice).catch((fault) => report('emailChangeNotice', fault))
    return { pendingEmail: email, code: 'sent' }
  }

async function canBeProven(
  { addresses, emailChanges }: Pick<Deps, 'addresses' | 'emailChanges'>,
  email: string,
  by: Caller,
): Promise<boolean> {
  if (!(await addresses.unreachable(email))) return false
  const pending = await emailChanges.pending(by.id)
  return pending === undefined || pending === email
}

/** @param isSame whether it is the address in force */
export const sendEmailCode = (
  accounts: Pick<AccountService, 'changeEmail' | 'proveEmail'>,
  accessToken: string,
  { email, isSame, locale }: { email: string; isSame: boolean; locale: Locale },
) => (isSame ? accounts.proveEmail(accessToken, locale) : accounts.changeEmail(accessToken, email, locale))

const sameEmail = { errors: [{ path: 'email', code: 'same-email' }] } as const
