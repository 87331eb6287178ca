import { contentSecurityPolicy } from '../../edge/headers.ts'
import { html } from './html.ts'
import type { LocalMail } from './mailbox.ts'

/** An answer of the local run's own pages. */
export interface LocalPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** The page itself may frame, and be framed by, nobody but the mailbox. */
const pagePolicy = `${contentSecurityPolicy}; frame-src 'self'`
/** A mail brings its own styles and must reach nothing else: no scripts, no forms, no loads. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

const answer = (status: number, type: string, body: string | Buffer, policy = pagePolicy): LocalPage => ({
  status,
  headers: { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' },
  body,
})

/** Pages under `/_local/`: the mailbox, one mail or its text or a file of it, the list as JSON. `undefined` for every other path. */
export function mailboxPage(path: string, search: URLSearchParams, mails: readonly LocalMail[]): LocalPage | undefined {
  if (path === '/_local/mailbox.json') return answer(200, 'application/json', JSON.stringify(mails.map(withoutFiles)))
  if (path === '/_local/mailbox.css') return answer(200, 'text/css; charset=utf-8', style)
  if (path === '/_local/mailbox') return answer(200, 'text/html; charset=utf-8', mailboxHtml(mails, search.get('mail')))
  const [, id, part] = /^\/_local\/mailbox\/([0-9a-f-]+)(?:\/(text|\d))?$/.exec(path) ?? []
  const mail = mails.find((one) => one.id === id)
  if (!mail) return undefined
  if (part === undefined) return framed(answer(200, 'text/html; charset=utf-8', mailHtml(mail), mailPolicy))
  if (part === 'text') return framed(answer(200, 'text/html; charset=utf-8', textHtml(mail), mailPolicy))
  const file = mail.attachments?.[Number(part)]
  if (!file) return undefined
  const page = answer(200, file.type, Buffer.from(file.base64, 'base64'), "default-src 'none'")
  return { ...page, headers: { ...page.headers, 'content-disposition': `attachment; filename="${file.name}"` } }
}

const framed = (page: LocalPage): LocalPage => ({
  ...page,
  headers: { ...page.headers, 'x-frame-options': 'SAMEORIGIN' },
})

/** Of each file its name and type: who wants its bytes opens it. */
const withoutFiles = ({ attachments, ...mail }: LocalMail) => ({
  ...mail,
  ...(attachments && { attachments: attachments.map(({ name, type }) => ({ name, type })) }),
})

/** Links of a mail open in a tab of their own, as in a mail program. */
const mailHtml = (mail: LocalMail): string => `<base target="_blank">${mail.html || textHtml(mail)}`

/** The text part, as a plain mail program shows it. */
const textHtml = (mail: LocalMail): string =>
  html`<pre style="white-space:pre-wrap;font:1rem/1.5 system-ui">${mail.text}</pre>`.markup

function mailboxHtml(mails: readonly LocalMail[], wanted: string | null): string {
  const open = mails.find(({ id }) => id === wanted) ?? mails[0]
  const list = mails.map(
    (mail) => html`<li><a href="?mail=${mail.id}"${mail === open ? html` aria-current="true"` : ''}>
      <strong>${mail.subject}</strong><span>${mail.to}</span><time datetime="${mail.at}">${mailTimeOf(mail)}</time></a></li>`,
  )
  const shown = open
    ? html`<article><header><h2>${open.subject}</h2><p>To ${open.to}, ${mailTimeOf(open)}</p>
      <ul class="ways"><li><a href="/_local/mailbox/${open.id}">By itself</a></li><li><a href="/_local/mailbox/${open.id}/text">Text part</a></li>${files(open)}
      ${reports.map(({ what, label }) => html`<li><form method="post" action="/_local/mailbox/${open.id}/${what}"><button>${label}</button></form></li>`)}</ul></header>
      <iframe title="Mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mailbox/${open.id}"></iframe></article>`
    : html`<p class="empty">No mail yet. Sign up, and the confirmation mail arrives here.</p>`
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox (${String(mails.length)})</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/_local/mailbox.css"></head>
    <body><header><h1>Mailbox</h1><p>Every mail of this local run. <a href="/_local/mailbox">Look for new mail</a></p></header>
    <main><nav aria-label="Mails"><ol>${list}</ol></nav>${shown}</main></body></html>`.markup
}

const files = ({ id, attachments = [] }: LocalMail) =>
  attachments.map(({ name }, index) => html`<li><a href="/_local/mailbox/${id}/${String(index)}">${name}</a></li>`)

/** What the receiving side may do to a mail, as SES would report it. */
const reports = [
  { what: 'bounce', label: 'Let it bounce' },
  { what: 'complaint', label: 'Report as spam' },
] as const

/** The mail and the kind of report that a POST below `/_local/` asks for; `undefined` for any other. */
export function reportedMail(
  path: string,
  mails: readonly LocalMail[],
): { readonly mail: LocalMail; readonly what: 'bounce' | 'complaint' } | undefined {
  const [, id, reportKind] = /^\/_local\/mailbox\/([0-9a-f-]+)\/(bounce|complaint)$/.exec(path) ?? []
  const mail = mails.find((one) => one.id === id)
  const report = reports.find(({ what }) => what === reportKind)
  return mail && report && { mail, what: report.what }
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Jakarta' })
const mailTimeOf = ({ at }: LocalMail): string => `${clock.format(new Date(at))} WIB`

const style = `
:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #14213d; background: #f4f6fa }
body { margin: 0 }
body > header { background: #14213d; color: #fff; padding: 1rem 1.5rem; border-bottom: 4px solid #c9a227 }
body > header a { color: #fff }
h1, h2, p { margin: 0 }
main { display: grid; grid-template-columns: minmax(15rem, 22rem) 1fr; gap: 1.5rem; padding: 1.5rem }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
nav a { display: grid; padding: .75rem 1rem; background: #fff; border: 1px solid #d5dbe7; border-left-width: 4px; border-radius: 4px; color: inherit; text-decoration: none; overflow-wrap: anywhere }
nav a:hover, nav a:focus-visible, nav a[aria-current] { border-color: #14213d }
nav a[aria-current] { border-left-color: #c9a227 }
.ways { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: .5rem 0 0; padding: 0; font-size: .875rem }
.ways button { font: inherit; color: inherit; background: #fff; border: 1px solid #8a94a8; border-radius: 4px; padding: .25rem .75rem; cursor: pointer }
nav span, time, article > header p { color: #4a5670; font-size: .875rem }
article { background: #fff; border: 1px solid #d5dbe7; border-radius: 4px; overflow: hidden }
article > header { padding: 1rem 1.5rem; border-bottom: 1px solid #d5dbe7 }
iframe { display: block; width: 100%; height: 75vh; border: 0; background: #fff }
@media (max-width: 45rem) { main { grid-template-columns: 1fr; padding: 1rem } }
`
