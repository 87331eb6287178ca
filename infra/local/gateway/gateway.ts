import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import { originKeyHeader } from '../../../lambdas/contract/http/origin-key.ts'
import { problemAnswer } from '../../../lambdas/contract/http/problem-details.ts'
import { preferredLocale } from '../../../lambdas/contract/locale.ts'
import { securityHeadersAt } from '../../edge/headers.ts'
import { InvocationTimeout } from '../lambda/running-function.ts'
import { apiEvent, apiHeaders } from './api-event.ts'
import type { AuthorizerClaims } from './authorizer.ts'
import { type EdgeRequest, type EdgeResponse, edgeCookies, edgeQuery, loadEdge } from './edge.ts'
import { matchRoute } from './match-route.ts'
import { type ApiAnswer, send, sendApi } from './send-answer.ts'
import type { PageAnswer } from './serve-pages.ts'

/** What stands behind the gateway. */
export interface GatewayOptions {
  /** `http://localhost:3000`: the one address of pages and API. */
  readonly siteOrigin: string
  /** What the edge shows the API, so that it is answered. */
  readonly originKey: string
  readonly authorize: (authorization?: string) => AuthorizerClaims | undefined
  /** @throws TimedOut when nobody could answer in time; whatever else makes the API answer 500 */
  readonly invoke: (name: FunctionName, event: object) => Promise<unknown>
  readonly pages: (path: string, headers: IncomingMessage['headers']) => Promise<PageAnswer>
  /** The local run's own pages; undefined where there is none. */
  readonly local: (
    method: string,
    path: string,
    search: URLSearchParams,
    headers: IncomingMessage['headers'],
  ) => Promise<PageAnswer | undefined>
  /** What the edge's key value store holds. */
  readonly edgeValues?: Readonly<Record<string, string>>
}

/** Bytes of a request body; the largest honest one, a booking for five, has about one thousand. */
const bodyLimit = 1_000_000

/** What CloudFront, API Gateway and its authorizer do in the cloud: one request → one answer. */
export function createGateway(origins: GatewayOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const edge = loadEdge(origins.edgeValues)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [uri = '/', search = ''] = splitOnce(request.url ?? '/', '?')
    if (uri.startsWith('/_local/')) return sendLocal(request, response, uri, search)
    const { headers, cookies } = apiHeaders(request)
    const requestId = randomBytes(12).toString('base64url')
    const asked: EdgeRequest = {
      method: request.method ?? 'GET',
      uri,
      querystring: edgeQuery(search),
      headers: edgeHeaders(headers),
      cookies: edgeCookies(request.headers.cookie),
    }
    const viewed = await edge.request(asked, requestId)
    if ('statusCode' in viewed) return sendEdge(response, viewed)
    if (!uri.startsWith('/api/')) return sendPage(request, response, uri, viewed)
    // As CloudFront does: in place of whatever the caller wrote there.
    const passed = { ...valuesOf(viewed.headers), [originKeyHeader]: origins.originKey }
    const answer = await callApi({ request, search, uri, headers: passed, cookies, requestId })
    sendApi(response, answer)
  }

  async function callApi(call: {
    request: IncomingMessage
    uri: string
    search: string
    headers: Record<string, string>
    cookies: string[]
    requestId: string
  }): Promise<ApiAnswer> {
    const { request, uri, search, headers, cookies, requestId } = call
    const problem = { locale: preferredLocale(headers['accept-language']), requestId }
    const method = request.method ?? 'GET'
    const match = matchRoute(method, uri)
    if (!match) return problemAnswer('not-found', problem)
    const isPublic = match.route.audience === 'public'
    const claims = isPublic ? undefined : origins.authorize(headers.authorization)
    if (!isPublic && !claims) return problemAnswer('not-signed-in', problem)
    const body = await readBody(request)
    if (!body) return problemAnswer('validation-failed', { ...problem, errors: [{ path: '', code: 'too-long' }] })
    const sourceIp = request.socket.remoteAddress ?? ''
    const asked = { method, path: uri, search, headers, cookies, body, sourceIp, requestId }
    try {
      const answer = await origins.invoke(match.route.function, apiEvent(asked, match, claims))
      return isAnswer(answer) ? answer : problemAnswer('internal', problem)
    } catch (fault) {
      // In the cloud 503 too. A repeated request finds what this one has done, if anything.
      return fault instanceof InvocationTimeout
        ? problemAnswer('busy', { ...problem, retryAfter: 5 })
        : problemAnswer('internal', problem)
    }
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    uri: string,
    viewed: EdgeRequest,
  ): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { allow: 'GET, HEAD' })
    // Cookies and `Origin` belong to one name: 127.0.0.1 and [::1] move to it.
    const host = request.headers.host
    if (host !== undefined && host !== new URL(origins.siteOrigin).host)
      return send(response, 302, { location: `${origins.siteOrigin}${request.url}` })
    const { status, headers, body } = await origins.pages(viewed.uri, valuesOf(viewed.headers))
    const answer = await edge.response(viewed, { statusCode: status, headers: edgeHeaders(headers) })
    const own = answer.statusCode === 304 ? {} : securityHeadersAt(uri)
    send(response, answer.statusCode, { ...own, ...valuesOf(answer.headers) }, body)
  }

  async function sendLocal(request: IncomingMessage, response: ServerResponse, uri: string, search: string) {
    const page = await origins.local(request.method ?? 'GET', uri, new URLSearchParams(search), request.headers)
    if (page) send(response, page.status, page.headers, page.body)
    else send(response, 404, { 'content-type': 'text/plain' }, Buffer.from('404\n'))
  }

  return (request, response) => {
    handle(request, response).catch((error) => {
      // The caller is gone, or the gateway itself is at fault; the latter must be seen.
      if (!request.destroyed || request.complete) console.error(error)
      if (response.headersSent) response.destroy()
      else
        sendApi(response, problemAnswer('internal', { locale: 'id', requestId: randomBytes(12).toString('base64url') }))
    })
  }
}

const splitOnce = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const edgeHeaders = (headers: Readonly<Record<string, string>>): EdgeResponse['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]))

const sendEdge = (response: ServerResponse, { statusCode, headers, body }: EdgeResponse): void =>
  send(response, statusCode, valuesOf(headers), Buffer.from(body?.data ?? ''))

const valuesOf = (headers: Record<string, { value: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]))

const isAnswer = (value: unknown): value is ApiAnswer =>
  typeof value === 'object' && value !== null && 'statusCode' in value && typeof value.statusCode === 'number'

/** The whole body, or undefined when it is larger than the limit; the rest of it is then let go unread. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks)
}
