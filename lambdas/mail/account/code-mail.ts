import type { Locale } from '../../contract/locale.ts'
import { escapeHtml, mailAddress, mailButton, mailFrame } from '../shared/frame.ts'
import { type AccountMailTexts, accountMailTexts, accountPages } from './code-mail-texts.ts'

export type AccountMailPurpose = keyof typeof accountPages

export interface AccountMailInput {
  readonly locale: Locale
  /** e.g. `https://antrian.example.go.id`, without a slash at the end. */
  readonly siteOrigin: string
  readonly username: string
  /** What Cognito replaces by the code, or by the temporary password of an invitation: `{####}`. */
  readonly codePlaceholder: string
  /** What Cognito insists on finding in an invitation, `{username}`. */
  readonly usernamePlaceholder?: string | undefined
}

/**
 * Subject and HTML of an account mail; Cognito sends no other part, so the HTML reads well as plain text too. The
 * link only opens a page with a button: mail scanners follow links, and must not use up the code. What it carries
 * stands behind `#`, which no browser sends to a server. The person's name stays out: whoever signs up with somebody
 * else's address could write that person a message in it.
 */
export function accountMail(
  purpose: AccountMailPurpose,
  { locale, siteOrigin, username, codePlaceholder, usernamePlaceholder }: AccountMailInput,
): { subject: string; html: string } {
  const texts = accountMailTexts[purpose][locale]
  const page = `${siteOrigin}${accountPages[purpose][locale]}`
  const link =
    purpose === 'invitation' ? page : `${page}#username=${encodeURIComponent(username)}&code=${codePlaceholder}`
  const html = mailHtml({
    ...texts,
    locale,
    link,
    page,
    username: usernamePlaceholder ?? username,
    code: codePlaceholder,
  })
  return { subject: texts.subject, html }
}

interface Parts extends AccountMailTexts {
  readonly locale: Locale
  readonly link: string
  readonly page: string
  readonly username: string
  readonly code: string
}

function mailHtml({ link, page, ...parts }: Parts): string {
  const t = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, escapeHtml(text)])) as typeof parts
  const body = `<p style="margin:0 0 16px">${t.greeting} <strong>${t.username}</strong>,</p>
<p style="margin:0 0 16px">${t.lead}</p>
<p style="margin:0 0 8px">${t.codeLabel}</p>
<p class="code" style="margin:0 0 8px;padding:16px;background:#f3f5f9;color:#0f2a4d;font-family:Consolas,Menlo,monospace;font-size:32px;font-weight:bold;letter-spacing:4px;text-align:center">${t.code}</p>
<p class="quiet" style="margin:0 0 24px;color:#4a5a75">${t.validity}</p>
${mailButton(parts.button, link)}
${mailAddress(parts.otherwise, page)}`
  return mailFrame({ ...parts, body })
}
