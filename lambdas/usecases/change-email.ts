import type { RouteOutput } from '../contract/routes.ts'
import { emailChangeMail } from './email-change-mail.ts'
import { logOut } from './log-out.ts'
import type { Accounts, EmailChanges, Limits, Mails, Report } from './ports.ts'
import { provePerson } from './prove-person.ts'
import { isRefusal, type Refusal, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly accounts: Pick<Accounts, 'profile' | 'logIn' | 'revoke' | 'changeEmail'>
  readonly emailChanges: Pick<EmailChanges, 'begin'>
  readonly limits: Pick<Limits, 'take'>
  readonly mails: Mails
  readonly siteOrigin: string
  readonly report: Report
}

type Asked = Parameters<UseCase<'changeEmail'>>
type Refused = Refusal<'not-signed-in' | 'wrong-credentials' | 'too-many-attempts' | 'validation-failed'>

/** Per account: the accounts service sets no limit to these mails, and they go to addresses nobody has proven. */
export const codesAnHour = { times: 5, seconds: 60 * 60 } as const
export const codeOccasion = (account: string): string => `email-code#${account}`

/**
 * A new address, first half: its code goes out. The password is proven anew, because whoever has the address can set a
 * new password: a phone left open must not be enough. The old address stays in force, and hears of it.
 * @param accessToken of the person
 */
export const changeEmail =
  ({ accounts, emailChanges, limits, mails, siteOrigin, report }: Deps) =>
  async (
    { email, password }: Asked[0],
    { by, locale }: Asked[1],
    accessToken: string,
  ): Promise<RouteOutput<'changeEmail'> | Refused> => {
    const profile = await accounts.profile(accessToken)
    if (!profile) return refuse('not-signed-in')
    if (profile.email === email) return refuse('validation-failed', sameEmail)

    const proven = await provePerson({ accounts, report })(by, password, accessToken)
    if (isRefusal(proven)) return proven
    await logOut({ accounts, report })(proven.refresh)

    if (!(await limits.take(codeOccasion(by.id), codesAnHour))) return refuse('too-many-attempts')
    const outcome = await accounts.changeEmail(accessToken, email, locale)
    if (outcome !== 'sent') return refuse(outcome)
    await emailChanges.begin(by.id, email)
    const notice = { ...emailChangeMail({ locale, siteOrigin, username: by.username }), to: profile.email }
    await mails.send(notice).catch((fault) => report('emailChangeNotice', fault))
    return { pendingEmail: email, code: 'sent' }
  }

const sameEmail = { errors: [{ path: 'email', code: 'same-email' }] } as const
