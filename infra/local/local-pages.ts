import type { IncomingHttpHeaders } from 'node:http'
import { buildOnce, exampleBuild, examplesFolder } from './builds.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxPage, reportedMail } from './mailbox-page.ts'
import { type PageAnswer, servePages } from './pages.ts'

/** Where the components' examples are shown (`web/examples`). */
export const examplesPath = '/_local/components/'

/** A place to go next, after a form. */
const seeOther = (location: string): PageAnswer => ({ status: 303, headers: { location }, body: Buffer.alloc(0) })

/**
 * What the local run shows beside the site: the mailbox, and the examples of components.
 * @param report hands on what SES would report of a mail
 */
export function localPages(mailbox: Pick<Mailbox, 'list'>, report: (event: object) => Promise<unknown>) {
  const serveExamples = servePages(examplesFolder)

  /** Built at the first look and after every change of a source, so that a reload shows what was just written. */
  async function examplePage(path: string, headers: IncomingHttpHeaders): Promise<PageAnswer> {
    const isDocument = path.endsWith('/')
    if (isDocument) await buildOnce(exampleBuild)
    return serveExamples(isDocument ? `${path}index.html` : path, headers)
  }

  /** A mail comes back, or is called spam: the event SES sends by EventBridge, as far as anybody reads it. */
  async function reportMail(path: string): Promise<PageAnswer | undefined> {
    const { mail, what } = reportedMail(path, mailbox.list()) ?? {}
    if (!mail) return undefined
    const recipients = mail.to.split(', ').map((emailAddress) => ({ emailAddress }))
    const detail =
      what === 'bounce'
        ? { bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } }
        : { complaint: { complainedRecipients: recipients } }
    await report({ source: 'aws.ses', detail })
    return seeOther(`/_local/mailbox?mail=${mail.id}`)
  }

  return async (
    method: string,
    path: string,
    search: URLSearchParams,
    headers: IncomingHttpHeaders,
  ): Promise<PageAnswer | undefined> => {
    if (method === 'POST') return reportMail(path)
    if (method !== 'GET') return undefined
    if (`${path}/` === examplesPath) return { status: 302, headers: { location: examplesPath }, body: Buffer.alloc(0) }
    if (path.startsWith(examplesPath)) return examplePage(path.slice(examplesPath.length - 1), headers)
    const page = mailboxPage(path, search, mailbox.list())
    return page && { ...page, body: Buffer.from(page.body) }
  }
}
