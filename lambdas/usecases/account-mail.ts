import type { Locale } from '../contract/locale.ts'
import { type AccountMailTexts, accountMailTexts, pages } from './account-mail-texts.ts'

export type AccountMailPurpose = 'confirm' | 'new-password' | 'invitation'

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
  const page = `${siteOrigin}${pages[purpose][locale]}`
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

/** For text and for attribute values in double quotes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

interface Parts extends AccountMailTexts {
  readonly locale: Locale
  readonly link: string
  readonly page: string
  readonly username: string
  readonly code: string
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

/** One table of one column, styles inline: what every mail program understands. Dark mode by media query. */
function mailHtml(parts: Parts): string {
  const t = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, escapeHtml(text)])) as Record<
    keyof Parts,
    string
  >
  return `<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${t.subject}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page, .card { background: #0b1526 !important }
  .text { color: #e8edf5 !important }
  .quiet { color: #b3c0d4 !important }
  .code { background: #13233f !important; color: #f2d27a !important }
  .link { color: #f2d27a !important }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#ffffff">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:560px;background:#ffffff;${font}">
<tr><td style="background:#0f2a4d;border-bottom:4px solid #c9a227;padding:16px 24px;color:#ffffff;font-size:18px;font-weight:bold">Antrian Paspor Online</td></tr>
<tr><td class="text" style="padding:24px 24px 0;color:#14213d;font-size:16px;line-height:1.5">
<p style="margin:0 0 16px">${t.greeting} <strong>${t.username}</strong>,</p>
<p style="margin:0 0 16px">${t.lead}</p>
<p style="margin:0 0 8px">${t.codeLabel}</p>
<p class="code" style="margin:0 0 8px;padding:16px;background:#f3f5f9;color:#0f2a4d;font-family:Consolas,Menlo,monospace;font-size:32px;font-weight:bold;letter-spacing:4px;text-align:center">${t.code}</p>
<p class="quiet" style="margin:0 0 24px;color:#4a5a75">${t.validity}</p>
<p style="margin:0 0 24px"><a href="${t.link}" style="display:inline-block;background:#0f2a4d;border:1px solid #c9a227;color:#ffffff;padding:14px 24px;text-decoration:none;font-weight:bold">${t.button}</a></p>
<p style="margin:0 0 16px">${t.otherwise}<br><a href="${t.page}" class="link" style="color:#0f4c9c;overflow-wrap:anywhere;word-break:break-all">${t.page}</a></p>
</td></tr>
<tr><td class="quiet" style="padding:0 24px 24px;color:#4a5a75;font-size:14px;line-height:1.5">
<p style="margin:0 0 8px;border-top:1px solid #c9a227;padding-top:16px">${t.notYou}</p>
<p style="margin:0">${t.office}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`
}
