import type { Locale } from '../contract/locale.ts'
import type { Role } from '../contract/schemas.ts'
import { national, type Scope } from '../domain/scope.ts'
import { grantMailTexts } from './grant-mail-texts.ts'
import { letterOf } from './letter.ts'
import type { GrantNotice } from './notices.ts'
import type { Mail } from './ports.ts'
import { sendOnce } from './say.ts'
import type { TellDeps } from './tell.ts'

interface About {
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
  { locale, username, role, office, by, siteOrigin }: About,
): Omit<Mail, 'to'> {
  const { given, taken, ...t } = grantMailTexts[locale]
  const said = { given, taken }[occasion]
  const isGiven = occasion === 'given'
  const href = `${siteOrigin}${t.pages[role]}`
  return letterOf({
    ...t,
    locale,
    subject: said.subject(t.roles[role]),
    notYou: said.notYou,
    blocks: [
      { is: 'text', text: said.lead },
      {
        is: 'facts',
        facts: [
          { name: t.facts.username, value: username },
          { name: t.facts.role, value: t.roles[role] },
          { name: t.facts.where, value: office ?? t.everywhere },
          ...(isGiven ? [{ name: t.facts.may, value: t.may[role] }] : []),
          ...(isGiven && by !== undefined ? [{ name: t.facts.by, value: by }] : []),
        ],
      },
      { is: 'text', text: said.advice },
      ...(isGiven
        ? ([
            { is: 'button', text: t.button, href },
            { is: 'address', text: t.otherwise, href },
          ] as const)
        : []),
    ],
  })
}

/** Tells an account of its right, unless that has changed again by now: then that change is told. */
export async function sayGrant(deps: TellDeps, { account, scope, role, occasion, at }: GrantNotice): Promise<0 | 1> {
  const standing = (await deps.staff.of(scope)).find((member) => member.account === account && member.role === role)
  const stillSo = occasion === 'given' ? standing?.at === at : standing === undefined
  if (!stillSo) return 0
  const mark = `grant-${occasion}#${scope}#${role}#${at}`
  return sendOnce(deps, { account, markedAt: account, mark }, async ({ locale, username }) => {
    const office = await nameOf(deps, scope)
    return grantMail(occasion, {
      locale,
      username,
      role,
      siteOrigin: deps.siteOrigin,
      ...(office !== undefined && { office }),
      ...(standing?.by !== undefined && { by: standing.by }),
    })
  })
}

const nameOf = async ({ offices }: Pick<TellDeps, 'offices'>, scope: Scope): Promise<string | undefined> =>
  scope === national ? undefined : ((await offices.find(scope))?.name ?? scope)
