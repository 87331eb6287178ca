import type * as z from 'zod'
import { accountRoutes } from './citizens/account.ts'
import { bookingRoutes } from './citizens/bookings.ts'
import { documentRoutes } from './citizens/document.ts'
import { officeRoutes } from './citizens/offices.ts'
import { peopleRoutes } from './citizens/people.ts'
import { proofRoutes } from './citizens/proof.ts'
import { sessionRoutes } from './citizens/session.ts'
import { signUpRoutes } from './citizens/sign-up.ts'
import { watchRoutes } from './citizens/watches.ts'
import type { Route } from './route.ts'
import { clockRoutes } from './staff/clock.ts'
import { dayRoutes } from './staff/days.ts'
import { deskRoutes } from './staff/desk.ts'
import { houseRoutes } from './staff/house.ts'
import { quotaRoutes } from './staff/quotas.ts'
import { secondStepRoutes } from './staff/second-step.ts'

/**
 * Every route once. The gateway's routes and authorizers, the local gateway, the OpenAPI document, the web client
 * and the access tests are made from this table. A new endpoint is an entry of its subject (`citizens/`, `staff/`), a use
 * case of the same name, and a test.
 */
export const routes = {
  ...officeRoutes,
  ...documentRoutes,
  ...signUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...watchRoutes,
  ...bookingRoutes,
  ...proofRoutes,

  ...clockRoutes,
  ...dayRoutes,
  ...deskRoutes,
  ...houseRoutes,
  ...quotaRoutes,
  ...secondStepRoutes,
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes

/** What a caller writes. */
export type RouteInput<R extends RouteName> = z.input<Routes[R]['input']>
/** What a use case receives, parsed. */
export type RouteParsed<R extends RouteName> = z.output<Routes[R]['input']>
/** What the caller gets as JSON; `undefined` where there is none. */
export type RouteOutput<R extends RouteName> = Routes[R]['output'] extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
/** Codes a use case may refuse with. */
export type RouteProblem<R extends RouteName> = Routes[R]['problems'][number] | 'busy' | 'validation-failed'
