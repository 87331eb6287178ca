import { createHash } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../contract/http/route.ts'

/**
 * Marks an answer that everybody may keep with an entity tag, and answers 304 without a body when the caller has that
 * very answer already (RFC 9110, 13.1.2 and 15.4.5). So whoever watches a calendar in which nothing changes costs a
 * few bytes. Any other answer passes untouched.
 */
export function withEntityTag(
  { output }: Pick<Route, 'output'>,
  { headers: asked }: Pick<APIGatewayProxyEventV2, 'headers'>,
  response: APIGatewayProxyStructuredResultV2,
): APIGatewayProxyStructuredResultV2 {
  if (!('maxAge' in output) || output.maxAge === undefined || response.body === undefined) return response
  const etag = `"${createHash('sha256').update(response.body).digest('base64url').slice(0, 22)}"`
  if (!matchesTag(asked['if-none-match'], etag)) return { ...response, headers: { ...response.headers, etag } }
  return { statusCode: 304, headers: { 'cache-control': response.headers?.['cache-control'] ?? '', etag } }
}

/** The weak comparison: a cache that compresses makes a tag weak. */
const matchesTag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
