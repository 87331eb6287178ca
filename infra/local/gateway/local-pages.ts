import type { IncomingHttpHeaders } from 'node:http'
import type { Mailbox } from '../aws/mailbox.ts'
import { mailboxPage, reportedMail } from '../aws/mailbox-page.ts'
import { buildOnce, exampleBuild, examplesFolder } from '../run/builds.ts'
import { setClockAhead, systemNow } from '../run/run-clock.ts'
import { type PageAnswer, servePages } from './serve-pages.ts'

/** Where the components' examples are shown (`web/examples`). */
export const localExamplesPath = '/_local/components/'
/** Tells the time of the run, and takes another. */
const clockPath = '/_local/clock'
/** Tells whether a mail may still be on its way. */
const outboxPath = '/_local/outbox'

/** A place to go next, after a form. */
const seeOther = (location: string): PageAnswer => ({ status: 303, headers: { location }, body: Buffer.alloc(0) })

const jsonAnswer = (status: number, body: object): PageAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(body)),
})
const clockAnswer = (status: number) => jsonAnswer(status, { now: new Date().toISOString() })

/**
 * What the local run shows beside the site: the mailbox, the examples of components, and its clock.
 * @param report hands on what SES would report of a mail
 * @param catchUp does what fell due while the clock jumped
 * @param isOutboxAtRest whether every mail that is due has been sent
 */
export function localPages(
  mailbox: Pick<Mailbox, 'list'>,
  {
    report: reportToSes,
    catchUp,
    isOutboxAtRest,
  }: {
    report: (event: object) => Promise<unknown>
    catchUp: () => Promise<void>
    isOutboxAtRest: () => boolean
  },
) {
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
    await reportToSes({ source: 'aws.ses', detail })
    return seeOther(`/_local/mailbox?mail=${mail.id}`)
  }

  /** The clock jumps; what fell due in between is made up for before the answer. Pages of other sites may not ask for it. */
  async function setClock(at: string | null, headers: IncomingHttpHeaders): Promise<PageAnswer> {
    const instant = Date.parse(at ?? '')
    if (headers.origin !== undefined || Number.isNaN(instant)) return clockAnswer(400)
    setClockAhead(instant - systemNow())
    await catchUp()
    return clockAnswer(200)
  }

  return async (
    method: string,
    path: string,
    search: URLSearchParams,
    headers: IncomingHttpHeaders,
  ): Promise<PageAnswer | undefined> => {
    if (method === 'POST') return path === clockPath ? setClock(search.get('at'), headers) : reportMail(path)
    if (method !== 'GET') return undefined
    if (path === clockPath) return clockAnswer(200)
    if (path === outboxPath) return jsonAnswer(200, { atRest: isOutboxAtRest() })
    if (`${path}/` === localExamplesPath)
      return { status: 302, headers: { location: localExamplesPath }, body: Buffer.alloc(0) }
    if (path.startsWith(localExamplesPath)) return examplePage(path.slice(localExamplesPath.length - 1), headers)
    const page = mailboxPage(path, search, mailbox.list())
    return page && { ...page, body: Buffer.from(page.body) }
  }
}
