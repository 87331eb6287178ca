import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { FunctionName } from '../contract/functions.ts'
import { problemAnswer } from '../contract/http/problem-details.ts'
import type { ProblemCode } from '../contract/http/problems.ts'
import { type Route, routeKey } from '../contract/http/route.ts'
import { type Locale, preferredLocale } from '../contract/locale.ts'
import {
  type RouteName,
  type RouteOutput,
  type RouteParsed,
  type RouteProblem,
  type Routes,
  routes,
} from '../contract/routes.ts'
import { Overloaded } from '../usecases/ports.ts'
import { type CallContext, type Caller, isRefusal, type Refusal } from '../usecases/shared/use-case.ts'
import { callerOf, requireGrant, type StaffAuthorization } from './authorization.ts'
import { withEntityTag } from './entity-tag.ts'
import { logCall, logFault, logOverload } from './log.ts'
import { originGuard } from './origin-guard.ts'
import { parseInput } from './parse-input.ts'
import { RequestRefused } from './request-refused.ts'
import type { RouteAnswer } from './route-answer.ts'
import { successResponse } from './success-response.ts'
import { guardWrite } from './write-guard.ts'

/** What only the session routes look at: the cookies of the request, by name. */
export type Cookies = Readonly<Record<string, string>>

/**
 * A use case, or one wrapped to set cookies or to answer a file.
 * @param accessToken for the accounts service, where only the person's own token opens something
 */
export type Implementation<R extends RouteName> = (
  input: RouteParsed<R>,
  call: CallContext<R>,
  cookies: Cookies,
  accessToken: string,
) => Promise<RouteOutput<R> | RouteAnswer<RouteOutput<R>> | Refusal<RouteProblem<R>>>

type RoutesOf<F extends FunctionName> = { [R in RouteName]: Routes[R]['function'] extends F ? R : never }[RouteName]

/** Every route of the function must be there; a missing or foreign one is a compile error. */
export type Implementations<F extends FunctionName> = { [R in RoutesOf<F>]: Implementation<R> }

interface ServeOptions {
  readonly siteOrigin: string
  /** Keys by which the edge is known, parted by commas. */
  readonly originKeys: string
  /** Needed by functions with staff routes. */
  readonly staffAuthorization?: StaffAuthorization
}

type AnyImplementation = (
  input: unknown,
  call: { locale: Locale; by?: Caller },
  cookies: Cookies,
  accessToken: string,
) => Promise<unknown>

/**
 * The handler of one function: the one middy chain, dispatching by the route key the gateway puts into the event.
 * Refusals and faults become problem details here and nowhere else.
 */
export function serve<F extends FunctionName>(
  name: F,
  implementations: Implementations<F>,
  { siteOrigin, originKeys, staffAuthorization }: ServeOptions,
) {
  const table = new Map<string, { route: Route; run: AnyImplementation }>()
  for (const [routeName, route] of Object.entries<Route>(routes)) {
    if (route.function !== name) continue
    table.set(routeKey(route), {
      route,
      run: (implementations as unknown as Record<string, AnyImplementation>)[routeName] as AnyImplementation,
    })
  }

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const found = table.get(event.routeKey)
    if (!found) throw new RequestRefused({ refused: 'not-found' })
    const { route, run } = found
    const locale = preferredLocale(event.headers['accept-language'])
    const by = route.audience === 'public' ? undefined : callerOf(event)
    if (by) await requireGrant(route, by, event.pathParameters?.office, staffAuthorization)
    const call = by ? { locale, by } : { locale }
    const answer = await run(parseInput(route, event), call, cookiesOf(event), accessTokenOf(event))
    if (isRefusal(answer)) throw new RequestRefused(answer as Refusal<ProblemCode>)
    return withEntityTag(route, event, successResponse(route, answer))
  }

  const guardOrigin = originGuard(originKeys)
  const started = new WeakMap<object, number>()
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use({
      before: ({ event }) => {
        started.set(event.requestContext, performance.now())
        guardOrigin(event)
        guardWrite(event, siteOrigin)
      },
      after: ({ event, response }) => logResponse(event, response, started),
      onError: (request) => {
        const { event, error } = request
        const { requestId } = event.requestContext
        const { refused, ...more } = refusalOf(error, requestId)
        const locale = preferredLocale(event.headers['accept-language'])
        request.response = problemAnswer(refused, { ...more, locale, requestId })
        logResponse(event, request.response, started)
      },
    })
    .handler(dispatch)
}

function refusalOf(error: unknown, requestId: string): Refusal<ProblemCode> {
  if (error instanceof RequestRefused) return error.refusal
  if (error instanceof Overloaded) {
    logOverload(requestId, error)
    return { refused: 'busy', retryAfter: 2 }
  }
  logFault({ requestId }, error)
  return { refused: 'internal' }
}

/** As the gateway's authorizer has verified it; empty on public routes. */
const accessTokenOf = ({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): string =>
  (headers.authorization ?? '').replace(/^Bearer +/i, '')

const cookiesOf = (event: Pick<APIGatewayProxyEventV2, 'cookies'>): Cookies =>
  Object.fromEntries(
    (event.cookies ?? []).map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )

function logResponse(
  event: Pick<APIGatewayProxyEventV2, 'requestContext' | 'routeKey'>,
  response: APIGatewayProxyStructuredResultV2 | undefined | null,
  started: WeakMap<object, number>,
): void {
  const isProblem = response?.headers?.['content-type'] === 'application/problem+json'
  logCall({
    requestId: event.requestContext.requestId,
    route: event.routeKey,
    status: response?.statusCode ?? 500,
    ...(isProblem && { code: JSON.parse(response.body ?? '{}').code }),
    ms: Math.round(performance.now() - (started.get(event.requestContext) ?? performance.now())),
  })
}
