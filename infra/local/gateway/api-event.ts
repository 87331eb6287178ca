import type { IncomingMessage } from 'node:http'
import type { AuthorizerClaims } from './authorizer.ts'
import type { RouteMatch } from './match-route.ts'

/** What the gateway knows of a request after the edge function has run. */
export interface ApiRequest {
  readonly method: string
  readonly path: string
  /** Without the question mark. */
  readonly search: string
  /** By lower-case name, without `cookie`. */
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Buffer
  readonly sourceIp: string
  readonly requestId: string
}

/** An HTTP API event, payload format 2.0, as API Gateway sends it to a function. */
export function apiEvent(
  request: ApiRequest,
  { routeKey, pathParameters }: RouteMatch,
  claims: AuthorizerClaims | undefined,
): object {
  const { method, path, search, headers, cookies, body, requestId } = request
  const now = Date.now()
  const asText = isText(headers['content-type'])
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: search,
    headers,
    ...(cookies.length > 0 && { cookies }),
    ...(search !== '' && { queryStringParameters: queryParameters(search) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: request.sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  }
}

const isText = (type = ''): boolean => /^(text\/|application\/(json|xml|javascript))/i.test(type)

/** A parameter that is there several times arrives as one, separated by commas. */
function queryParameters(search: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search))
    found[name] = Object.hasOwn(found, name) ? `${found[name]},${value}` : value
  return found
}

/** Headers as API Gateway joins them: lower case, repeated ones separated by commas, cookies apart. */
export function apiHeaders(request: IncomingMessage): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct))
    if (name !== 'cookie' && values) headers[name] = values.join(',')
  const cookies = (request.headers.cookie ?? '').split(/; */).filter((pair) => pair !== '')
  const sourceIp = request.socket.remoteAddress ?? ''
  return { headers: { ...headers, 'x-forwarded-for': sourceIp, 'x-forwarded-proto': 'http' }, cookies }
}
