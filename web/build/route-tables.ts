import type { Route } from '../../lambdas/contract/http/route.ts'
import { type RouteName, type Routes, routes } from '../../lambdas/contract/routes.ts'

/** All the pages need to call a route: method, path, and input field → header. */
export type WireRoute = readonly [method: Route['method'], path: string, headers?: Readonly<Record<string, string>>]

/** Routes that anybody with an account may call, and that pages of citizens do. */
export type CitizenRoute = {
  [R in RouteName]: Routes[R] extends { forStaff: true }
    ? never
    : Routes[R]['audience'] extends 'public' | 'signed-in'
      ? R
      : never
}[RouteName]
export type StaffRoute = Exclude<RouteName, CitizenRoute>

const isForCitizens = ({ audience, forStaff }: Route): boolean =>
  !forStaff && (audience === 'public' || audience === 'signed-in')

const wired = (wanted: (route: Route) => boolean) =>
  Object.fromEntries(
    Object.entries<Route>(routes)
      .filter(([, route]) => wanted(route))
      .map(([name, { method, path, headers }]): [string, WireRoute] => [
        name,
        headers ? [method, path, headers] : [method, path],
      ]),
  )

/** The route table without its schemas, so that zod stays out of the pages. */
export const citizenRoutes = wired(isForCitizens) as Readonly<Record<CitizenRoute, WireRoute>>
/** What only the pages of the staff load. */
export const staffRoutes = wired((route) => !isForCitizens(route)) as Readonly<Record<StaffRoute, WireRoute>>
