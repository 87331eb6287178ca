import type { Locale } from '../../contract/locale.ts'

/** For text and for attribute values in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

interface Frame {
  readonly locale: Locale
  readonly subject: string
  /** Markup, made of escaped text. */
  readonly body: string
  readonly notYou: string
  readonly office: string
}

/**
 * The page of every mail: one table of one column, styles inline, which is what every mail program understands.
 * Dark mode by media query.
 */
export function mailFrame({ locale, subject, body, notYou, office }: Frame): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page, .card { background: #0b1526 !important }
  .text { color: #e8edf5 !important }
  .quiet { color: #b3c0d4 !important }
  .code { background: #13233f !important; color: #f2d27a !important }
  .link { color: #f2d27a !important }
  .line { border-color: #33466a !important }
  .plain { background: #0b1526 !important; border-color: #c9a227 !important; color: #f2d27a !important }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#ffffff">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:560px;background:#ffffff;${font}">
<tr><td style="background:#0f2a4d;border-bottom:4px solid #c9a227;padding:16px 24px;color:#ffffff;font-size:18px;font-weight:bold">Antrian Paspor Online</td></tr>
<tr><td class="text" style="padding:24px 24px 0;color:#14213d;font-size:16px;line-height:1.5">
${body}
</td></tr>
<tr><td class="quiet" style="padding:0 24px 24px;color:#4a5a75;font-size:14px;line-height:1.5">
<p style="margin:0 0 8px;border-top:1px solid #c9a227;padding-top:16px">${escapeHtml(notYou)}</p>
<p style="margin:0">${escapeHtml(office)}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`
}

/** A link that looks like a button. */
export const mailButton = (text: string, href: string): string =>
  `<p style="margin:0 0 24px"><a href="${escapeHtml(href)}" style="display:inline-block;background:#0f2a4d;border:1px solid #c9a227;color:#ffffff;padding:14px 24px;text-decoration:none;font-weight:bold">${escapeHtml(text)}</a></p>`

/** The other of two buttons. */
export const quietMailButton = (text: string, href: string): string =>
  `<p style="margin:0 0 24px"><a href="${escapeHtml(href)}" class="plain" style="display:inline-block;background:#ffffff;border:2px solid #0f2a4d;color:#0f2a4d;padding:12px 24px;text-decoration:none;font-weight:bold">${escapeHtml(text)}</a></p>`

/** The same page as an address, for programs that show no button. */
export const mailAddress = (text: string, href: string): string =>
  `<p style="margin:0 0 16px">${escapeHtml(text)}<br><a href="${escapeHtml(href)}" class="link" style="color:#0f4c9c;overflow-wrap:anywhere;word-break:break-all">${escapeHtml(href)}</a></p>`
