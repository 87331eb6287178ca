import type { Role } from '../../contract/http/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { GrantNotice } from '../../domain/notification/notices.ts'
import { national, type Scope } from '../../domain/shared/scope.ts'
import type { DispatchDeps } from '../../usecases/notification/dispatch-event.ts'
import { sendMailOnce } from '../../usecases/notification/send-booking-mail.ts'
import type { Mail } from '../../usecases/ports.ts'
import { composeMail } from '../shared/compose-mail.ts'
import { grantMailTexts } from './grant-texts.ts'

interface GrantMailInput {
  readonly locale: Locale
  readonly username: string
  readonly role: Role
  /** Name of the office; left out for all of them. */
  readonly office?: string
  /** Username of who gave it, where that is known. */
  readonly by?: string
  readonly siteOrigin: string
}

/** That a right of staff was given to an account, or taken from it. */
export function grantMail(
  occasion: 'given' | 'taken',
  { locale, username, role, office, by, siteOrigin }: GrantMailInput,
): Omit<Mail, 'to'> {
  const { given, taken, ...t } = grantMailTexts[locale]
  const occasionTexts = { given, taken }[occasion]
  const isGiven = occasion === 'given'
  const href = `${siteOrigin}${t.pages[role]}`
  return composeMail({
    ...t,
    locale,
    subject: occasionTexts.subject(t.roles[role]),
    notYou: occasionTexts.notYou,
    blocks: [
      { kind: 'text', text: occasionTexts.lead },
      {
        kind: 'facts',
        facts: [
          { name: t.facts.username, value: username },
          { name: t.facts.role, value: t.roles[role] },
          { name: t.facts.where, value: office ?? t.everywhere },
          ...(isGiven ? [{ name: t.facts.may, value: t.may[role] }] : []),
          ...(isGiven && by !== undefined ? [{ name: t.facts.by, value: by }] : []),
        ],
      },
      { kind: 'text', text: occasionTexts.advice },
      ...(isGiven
        ? ([
            { kind: 'button', text: t.button, href },
            { kind: 'address', text: t.otherwise, href },
          ] as const)
        : []),
    ],
  })
}

/** Tells an account of its right, unless that has changed again by now: then that change is told. */
export async function sendGrantMail(
  deps: DispatchDeps,
  { account, scope, role, occasion, at }: GrantNotice,
): Promise<0 | 1> {
  const member = (await deps.staff.of(scope)).find((member) => member.account === account && member.role === role)
  const isStillTrue = occasion === 'given' ? member?.at === at : member === undefined
  if (!isStillTrue) return 0
  const mark = `grant-${occasion}#${scope}#${role}#${at}`
  return sendMailOnce(deps, { account, markedAt: account, mark }, async ({ locale, username }) => {
    const office = await officeName(deps, scope)
    return grantMail(occasion, {
      locale,
      username,
      role,
      siteOrigin: deps.siteOrigin,
      ...(office !== undefined && { office }),
      ...(member?.by !== undefined && { by: member.by }),
    })
  })
}

const officeName = async ({ offices }: Pick<DispatchDeps, 'offices'>, scope: Scope): Promise<string | undefined> =>
  scope === national ? undefined : ((await offices.find(scope))?.name ?? scope)
