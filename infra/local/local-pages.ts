import type { IncomingHttpHeaders } from 'node:http'
import type { Mailbox } from './mailbox.ts'
import { mailboxPage } from './mailbox-page.ts'
import { type PageAnswer, servePages } from './pages.ts'
import { buildPages, exampleBuild, examplesFolder } from './web-build.ts'

/** Where the components' examples are shown (`web/examples`). */
export const examplesPath = '/_local/components/'

/** What the local run shows beside the site: the mailbox, and the examples of components. */
export function localPages(mailbox: Pick<Mailbox, 'list'>) {
  const serveExamples = servePages(examplesFolder)

  /** Built at the first look and after every change of a source, so that a reload shows what was just written. */
  async function examplePage(path: string, headers: IncomingHttpHeaders): Promise<PageAnswer> {
    const isDocument = path.endsWith('/')
    if (isDocument) await buildPages(exampleBuild)
    return serveExamples(isDocument ? `${path}index.html` : path, headers)
  }

  return async (
    path: string,
    search: URLSearchParams,
    headers: IncomingHttpHeaders,
  ): Promise<PageAnswer | undefined> => {
    if (`${path}/` === examplesPath) return { status: 302, headers: { location: examplesPath }, body: Buffer.alloc(0) }
    if (path.startsWith(examplesPath)) return examplePage(path.slice(examplesPath.length - 1), headers)
    const page = mailboxPage(path, search, mailbox.list())
    return page && { ...page, body: Buffer.from(page.body) }
  }
}
