import { contentSecurityPolicy } from '../edge/headers.ts'
import { html } from './html.ts'
import type { Mail } from './mailbox.ts'

/** An answer of the local run's own pages. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The page itself may frame, and be framed by, nobody but the mailbox. */
const pagePolicy = `${contentSecurityPolicy}; frame-src 'self'`
/** A mail brings its own styles and must reach nothing else: no scripts, no forms, no loads. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

const answer = (status: number, type: string, body: string, policy = pagePolicy): Page => ({
  status,
  headers: { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' },
  body,
})

/** Pages under `/_local/`: the mailbox, one mail, the list as JSON. `undefined` for every other path. */
export function mailboxPage(path: string, search: URLSearchParams, mails: readonly Mail[]): Page | undefined {
  if (path === '/_local/mailbox.json') return answer(200, 'application/json', JSON.stringify(mails))
  if (path === '/_local/mailbox.css') return answer(200, 'text/css; charset=utf-8', style)
  if (path === '/_local/mailbox') return answer(200, 'text/html; charset=utf-8', mailboxHtml(mails, search.get('mail')))
  const id = /^\/_local\/mailbox\/([0-9a-f-]+)$/.exec(path)?.[1]
  const mail = mails.find((one) => one.id === id)
  if (!mail) return undefined
  const page = answer(200, 'text/html; charset=utf-8', mailHtml(mail), mailPolicy)
  return { ...page, headers: { ...page.headers, 'x-frame-options': 'SAMEORIGIN' } }
}

/** Links of a mail open in a tab of their own, as in a mail program. */
const mailHtml = (mail: Mail): string =>
  `<base target="_blank">${mail.html || html`<pre style="white-space:pre-wrap;font:1rem/1.5 system-ui">${mail.text}</pre>`.markup}`

function mailboxHtml(mails: readonly Mail[], wanted: string | null): string {
  const open = mails.find(({ id }) => id === wanted) ?? mails[0]
  const list = mails.map(
    (mail) => html`<li><a href="?mail=${mail.id}"${mail === open ? html` aria-current="true"` : ''}>
      <strong>${mail.subject}</strong><span>${mail.to}</span><time datetime="${mail.at}">${timeOf(mail)}</time></a></li>`,
  )
  const shown = open
    ? html`<article><header><h2>${open.subject}</h2><p>To ${open.to}, ${timeOf(open)}</p></header>
      <iframe title="Mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mailbox/${open.id}"></iframe></article>`
    : html`<p class="empty">No mail yet. Sign up, and the confirmation mail arrives here.</p>`
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox (${String(mails.length)})</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/_local/mailbox.css"></head>
    <body><header><h1>Mailbox</h1><p>Every mail of this local run. <a href="/_local/mailbox">Look for new mail</a></p></header>
    <main><nav aria-label="Mails"><ol>${list}</ol></nav>${shown}</main></body></html>`.markup
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Jakarta' })
const timeOf = ({ at }: Mail): string => `${clock.format(new Date(at))} WIB`

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
nav span, time, article > header p { color: #4a5670; font-size: .875rem }
article { background: #fff; border: 1px solid #d5dbe7; border-radius: 4px; overflow: hidden }
article > header { padding: 1rem 1.5rem; border-bottom: 1px solid #d5dbe7 }
iframe { display: block; width: 100%; height: 75vh; border: 0; background: #fff }
@media (max-width: 45rem) { main { grid-template-columns: 1fr; padding: 1rem } }
`
