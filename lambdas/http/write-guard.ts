import type { ParsedEvent } from './input.ts'
import { notJson } from './input.ts'
import { Refused } from './problem.ts'

/**
 * Refuses writes that another site could have made a browser send. Cookies are SameSite=Strict already; this is the
 * second lock. Browsers always send `Origin` with a cross-site write, so a request without one is no browser's.
 * @throws Refused `forbidden` for a foreign origin, `validation-failed` for a body that is not JSON
 */
export function guardWrite(event: Pick<ParsedEvent, 'headers' | 'requestContext' | 'body'>, siteOrigin: string): void {
  if (event.requestContext.http.method === 'GET') return
  const { origin, 'sec-fetch-site': site, 'content-type': type } = event.headers
  if (origin !== undefined && origin !== siteOrigin) throw new Refused({ refused: 'forbidden' })
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused({ refused: 'forbidden' })
  if (event.body && !/^application\/json\b/i.test(type ?? '')) throw new Refused(notJson)
}
