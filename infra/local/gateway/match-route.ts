import { type Route, type RouteKey, routeKey } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'

export interface RouteMatch {
  readonly route: Route
  readonly routeKey: RouteKey
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>
}

const table = Object.values<Route>(routes)
  .map((route) => ({ route, routeKey: routeKey(route), segments: route.path.split('/') }))
  // A fixed segment goes before a parameter, as API Gateway chooses the most specific route.
  .sort((a, b) => parameters(a.segments) - parameters(b.segments))

function parameters(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length
}

/** The route of a request; an HTTP API knows no "method not allowed", so a known path with another method is none. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const asked = path.split('/')
  for (const { route, routeKey, segments } of table) {
    if (route.method !== method || segments.length !== asked.length) continue
    const pathParameters = fill(segments, asked)
    if (pathParameters) return { route, routeKey, pathParameters }
  }
  return undefined
}

function fill(segments: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const [n, segment] of segments.entries()) {
    const said = asked[n] ?? ''
    const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
    if (parameter === undefined ? segment !== said : said === '') return undefined
    if (parameter === undefined) continue
    try {
      found[parameter] = decodeURIComponent(said)
    } catch {
      return undefined
    }
  }
  return found
}
