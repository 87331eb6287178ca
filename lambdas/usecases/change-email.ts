import type { Locale } from '../contract/locale.ts'
import type { RouteOutput } from '../contract/routes.ts'
import { emailChangeMail } from './email-change-mail.ts'
import { logOut } from './log-out.ts'
import type { Accounts, Addresses, EmailChanges, Limits, Mails, Report } from './ports.ts'
import { provePerson } from './prove-person.ts'
import { type Account, isRefusal, type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'profile' | 'logIn' | 'revoke' | 'changeEmail' | 'proveEmail'>
  readonly addresses: Pick<Addresses, 'unreachable'>
  readonly emailChanges: Pick<EmailChanges, 'pending' | 'begin'>
  readonly limits: Pick<Limits, 'take'>
  readonly mails: Mails
  readonly siteOrigin: string
  readonly report: Report
}

type Asked = Parameters<UseCase<'changeEmail'>>
type Refused = Refusal<'not-signed-in' | 'wrong-credentials' | 'too-many-attempts' | 'validation-failed'>

/** Per account: the accounts service sets no limit to these mails, and they go to addresses nobody has proven. */
export const codesAnHour = { times: 5, seconds: 60 * 60 } as const
export const emailCodeOccasion = (account: string): string => `email-code#${account}`

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
    { email, password }: Asked[0],
    { by, locale }: Asked[1],
    accessToken: string,
  ): Promise<RouteOutput<'changeEmail'> | Refused> => {
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    const isSame = profile.email === email
    if (isSame && !(await canBeProven({ addresses, emailChanges }, email, by)))
      return refuse('validation-failed', sameEmail)

    const proven = await provePerson({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    await logOut({ accounts, report })(proven.refresh)

    if (!(await limits.take(emailCodeOccasion(by.id), codesAnHour))) return refuse('too-many-attempts')
    const outcome = await sendCode(accounts, accessToken, { email, isSame, locale })
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
  by: Account,
): Promise<boolean> {
  if (!(await addresses.unreachable(email))) return false
  const pending = await emailChanges.pending(by.id)
  return pending === undefined || pending === email
}

/** @param isSame whether it is the address in force */
export const sendCode = (
  accounts: Pick<Accounts, 'changeEmail' | 'proveEmail'>,
  accessToken: string,
  { email, isSame, locale }: { email: string; isSame: boolean; locale: Locale },
) => (isSame ? accounts.proveEmail(accessToken, locale) : accounts.changeEmail(accessToken, email, locale))

const sameEmail = { errors: [{ path: 'email', code: 'same-email' }] } as const
