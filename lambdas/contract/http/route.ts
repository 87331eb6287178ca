import type * as z from 'zod'
import type { FunctionName } from '../functions.ts'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call a route. Staff audiences (`officer`, `admin`) need the grant for the `{office}` in the path, or,
 * without one, any such grant; `staff` is either of the two; `national` needs the national grant, which includes every office's admin rights.
 */
export type Audience = 'public' | 'signed-in' | 'officer' | 'admin' | 'staff' | 'national'

/** One line of the route table. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `{parameters}`, exactly as API Gateway writes it. */
  readonly path: `/api/${string}`
  readonly audience: Audience
  /** The function that serves it. */
  readonly function: FunctionName
  readonly summary: string
  /** Published name, where it is older than the one in the code (docs/glossary.md); left out, they are equal. */
  readonly operationId?: string
  /** Called by pages of the staff only, whoever may call it: the pages of citizens do not carry it along. */
  readonly forStaff?: true
  /**
   * Everything the caller says, as one object. A field named in the path comes from the path, one named in
   * `headers` from that header, any other from the query of a GET and from the JSON body elsewhere. Unknown fields of a
   * body are refused, those of a query ignored.
   */
  readonly input: z.ZodObject
  /** Input field → header it travels in. */
  readonly headers?: Readonly<Record<string, string>>
  readonly output: JsonOutput | FileOutput | NoOutput
  /** Refusals of its own; those of the audience and of the input are added by `problemsOf`. */
  readonly problems: readonly ProblemCode[]
}

export interface JsonOutput {
  readonly status: 200 | 201
  readonly schema: z.ZodType
  /** Media types of the files it answers instead, when `Accept` asks for one. */
  readonly alsoAs?: readonly string[]
  /** Seconds a shared cache may keep the answer; left out, nobody may keep it. */
  readonly maxAge?: number
}
export interface FileOutput {
  readonly status: 200
  readonly mediaType: string
}
export interface NoOutput {
  readonly status: 204
}

export type RouteKey = `${Route['method']} ${Route['path']}`

/** `POST /api/bookings`: the key API Gateway gives the event, and the one the functions dispatch on. */
export const routeKey = (route: Pick<Route, 'method' | 'path'>): RouteKey => `${route.method} ${route.path}`

/** Every problem a route may answer with. */
export function problemsOf(route: Route): readonly ProblemCode[] {
  const codes = new Set<ProblemCode>(route.problems)
  if (route.method !== 'GET' || Object.keys(route.input.shape).length > 0) codes.add('validation-failed')
  if (route.audience !== 'public') codes.add('not-signed-in')
  if (route.audience !== 'public' && route.audience !== 'signed-in') codes.add('forbidden').add('second-step-needed')
  if (route.method !== 'GET') codes.add('forbidden')
  codes.add('busy').add('internal')
  return [...codes]
}

/** Where each input field travels. */
export function fieldLocation(route: Route, field: string): 'path' | 'header' | 'query' | 'body' {
  if (route.path.includes(`{${field}}`)) return 'path'
  if (route.headers?.[field]) return 'header'
  return route.method === 'GET' ? 'query' : 'body'
}
