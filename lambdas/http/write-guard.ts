import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { RequestRefused } from './request-refused.ts'

/**
 * Refuses writes that another site could have made a browser send. Cookies are SameSite=Strict already; this is the
 * second lock. Browsers always send `Origin` with a cross-site write, so a request without one is no browser's.
 * @throws Refused `forbidden` for a foreign origin
 */
export function guardWrite(
  { headers, requestContext }: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>,
  siteOrigin: string,
): void {
  if (requestContext.http.method === 'GET') return
  const { origin, 'sec-fetch-site': site } = headers
  const foreign = origin !== undefined && origin !== siteOrigin
  const crossSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || crossSite) throw new RequestRefused({ refused: 'forbidden' })
}
