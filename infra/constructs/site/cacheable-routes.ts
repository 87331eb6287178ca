import { fieldLocation, type Route } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'

/** The public reads whose answers may be shared for a moment, as CloudFront sees them. */
export interface CacheableRoutes {
  /** Path patterns, the most exact first, e.g. `/api/offices/*`. */
  readonly patterns: readonly string[]
  /** Query fields that tell two answers apart. */
  readonly queries: readonly string[]
  /** Seconds the longest of them may be kept. */
  readonly maxAge: number
}

/**
 * Made from the route table: public GET routes with a `maxAge`.
 * @throws Error when a pattern would also catch a route that must not be cached
 */
export function cacheableRoutes(table: readonly Route[] = Object.values<Route>(routes)): CacheableRoutes {
  const cachedRoutes = table.filter((route) => maxAgeOf(route) !== undefined)
  const patterns = [...new Set(cachedRoutes.map(({ path }) => path.replace(/\{[^}]+\}/g, '*')))]
  for (const route of table)
    for (const pattern of patterns)
      if (!cachedRoutes.includes(route) && matches(pattern, route.path))
        throw new Error(
          `${route.method} ${route.path} would be answered from the cache of ${pattern}: give it another path, or answers that may be kept`,
        )
  return {
    patterns: patterns
      .filter((pattern) => !patterns.some((wider) => wider !== pattern && matches(wider, pattern)))
      .sort(),
    queries: [...new Set(cachedRoutes.flatMap(queriesOf))].sort(),
    maxAge: Math.max(0, ...cachedRoutes.map((route) => maxAgeOf(route) ?? 0)),
  }
}

const maxAgeOf = ({ method, audience, output }: Route): number | undefined =>
  method === 'GET' && audience === 'public' && 'maxAge' in output ? output.maxAge : undefined

const queriesOf = (route: Route): string[] =>
  Object.keys(route.input.shape).filter((field) => fieldLocation(route, field) === 'query')

/** CloudFront's `*` also stands for slashes. */
const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path)
