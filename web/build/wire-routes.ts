import type { Route } from '../../lambdas/contract/route.ts'
import { type RouteName, routes } from '../../lambdas/contract/routes.ts'

/** All the pages need to call a route: method, path, and input field → header. */
export type WireRoute = readonly [method: Route['method'], path: string, headers?: Readonly<Record<string, string>>]
export type WireTable = Readonly<Record<RouteName, WireRoute>>

/** The route table without its schemas, so that zod stays out of the pages. */
export const wireRoutes = Object.fromEntries(
  Object.entries<Route>(routes).map(([name, { method, path, headers }]): [string, WireRoute] => [
    name,
    headers ? [method, path, headers] : [method, path],
  ]),
) as WireTable
