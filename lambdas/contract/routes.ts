import type * as z from 'zod'
import { accountRoutes } from './account/routes.ts'
import { signUpRoutes } from './account/sign-up-routes.ts'
import { administrationRoutes } from './administration/routes.ts'
import { bookingRoutes } from './booking/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { closureRoutes } from './closure/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { documentRoutes } from './http/document-routes.ts'
import type { Route } from './http/route.ts'
import { taskRoutes } from './operations/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { proofRoutes } from './proof/routes.ts'
import { quotaRoutes } from './quota/routes.ts'
import { subscriptionRoutes } from './release/subscription-routes.ts'
import { mfaRoutes } from './session/mfa-routes.ts'
import { sessionRoutes } from './session/routes.ts'

/**
 * Every route once. The gateway's routes and authorizers, the local gateway, the OpenAPI document, the web client
 * and the access tests are made from this table. A new endpoint is an entry of its subject (`citizens/`, `staff/`), a use
 * case of the same name, and a test.
 */
export const routes = {
  ...calendarRoutes,
  ...documentRoutes,
  ...signUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...subscriptionRoutes,
  ...bookingRoutes,
  ...proofRoutes,

  ...taskRoutes,
  ...closureRoutes,
  ...deskRoutes,
  ...administrationRoutes,
  ...quotaRoutes,
  ...mfaRoutes,
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
