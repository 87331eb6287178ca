import { citizenRoutes } from 'virtual:citizen-routes'
import type { FieldError } from '../../lambdas/contract/http/field-errors.ts'
import type { ProblemCode } from '../../lambdas/contract/http/problems.ts'
import type { RouteInput, RouteName, RouteOutput, Routes } from '../../lambdas/contract/routes.ts'
import type { WireRoute } from '../build/route-tables.ts'
import { buildRequest } from './request.ts'
import { learnServerTime } from './server-clock.ts'
import { updateSavedTickets } from './update-saved-tickets.ts'

/** A refusal or failure as the pages see it; `offline` when no answer came. */
export interface Problem {
  readonly code: ProblemCode | 'offline'
  /** In the page's language, from the server; empty when the answer was not the API's own. */
  readonly detail: string
  readonly errors: readonly FieldProblem[]
  /** Seconds, from `Retry-After`. */
  readonly retryAfter?: number
  readonly requestId?: string
}

/** One wrong field: its path in the input, e.g. `applicants.0.nik`, and what to do. */
export interface FieldProblem {
  readonly path: string
  readonly code: FieldError['code']
  readonly message: string
  /** First day the applicant may book again, `YYYY-MM-DD`. */
  readonly freeFrom?: string
  /** Offices with bookings on the day that the field names. */
  readonly booked?: FieldError['booked']
}

/** A file route answers a blob, any other its JSON. */
export type RouteBody<R extends RouteName> = Routes[R]['output'] extends { mediaType: string } ? Blob : RouteOutput<R>

export type Result<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem }

/** Longer than the slowest function may take; after it the connection counts as lost. */
const requestTimeoutMs = 20_000

/**
 * Calls the routes of a table, in the page's language. Never throws: what goes wrong is a `Problem`.
 * An expired access cookie is renewed once with the refresh cookie, unseen by the caller.
 */
export const createApi =
  <Name extends RouteName>(table: Readonly<Record<Name, WireRoute>>) =>
  async <R extends Name>(name: R, input: RouteInput<R>): Promise<Result<RouteBody<R>>> => {
    const first = await send<R>(table[name], input)
    if (first.ok || first.problem.code !== 'not-signed-in') return first
    const refreshed = await refreshOnce()
    if (refreshed.ok) return send<R>(table[name], input)
    return refreshed.problem.code === 'not-signed-in' ? first : refreshed
  }

const call = createApi(citizenRoutes)

/** Calls a route that is open to citizens. What it changes of saved tickets is done here, so that no page can forget it. */
export const api: typeof call = async (name, input) => {
  const result = await call(name, input)
  if (result.ok) updateSavedTickets(name, input, result.body)
  return result
}

let refreshing: Promise<Result<unknown>> | undefined

/** One refresh at a time, in this tab and across tabs: the refresh cookie is rotated, so a second one would lose. */
function refreshOnce(): Promise<Result<unknown>> {
  const refresh = () => send<'refreshSession'>(citizenRoutes.refreshSession, {})
  refreshing ??= (
    navigator.locks ? navigator.locks.request('refresh-session', refresh) : Promise.resolve(refresh())
  ).finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function send<R extends RouteName>(route: WireRoute, input: RouteInput<R>): Promise<Result<RouteBody<R>>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), requestTimeoutMs)
  try {
    const { url, ...init } = buildRequest(route, input, document.documentElement.lang)
    const response = await fetch(url, { ...init, signal: stop.signal, credentials: 'same-origin' })
    learnServerTime(response.headers.get('date'))
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    return { ok: true, body: (await bodyOf(response)) as RouteBody<R> }
  } catch {
    return { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
  } finally {
    clearTimeout(timer)
  }
}

const bodyOf = (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 204) return Promise.resolve(undefined)
  // A file is a file, also one that holds JSON.
  const isFile = response.headers.has('content-disposition')
  return type.startsWith('application/json') && !isFile ? response.json() : response.blob()
}

/** Gateways in between answer in their own words: their status decides then. */
async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  const isTransientStatus = [429, 502, 503, 504].includes(response.status)
  const own = {
    code: isTransientStatus ? 'busy' : response.status === 401 ? 'not-signed-in' : 'internal',
    detail: '',
  } as const
  const parsedProblem: Partial<Problem> = await response.json().catch(() => ({}))
  const { code, detail, errors = [], requestId } = parsedProblem.code ? parsedProblem : (own as Partial<Problem>)
  return {
    code: code ?? 'internal',
    detail: detail ?? '',
    errors,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(requestId !== undefined && { requestId }),
  }
}
