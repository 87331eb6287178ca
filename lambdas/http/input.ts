import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type * as z from 'zod'
import { type FieldError, type FieldErrorCode, fieldErrors } from '../contract/field-errors.ts'
import { fieldLocation, type Route } from '../contract/route.ts'
import { Refused } from './problem.ts'

/** The event after the JSON parser: `body` is whatever the caller sent, not yet checked. */
export type ParsedEvent = Omit<APIGatewayProxyEventV2, 'body'> & { body?: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything the caller said, as the one object the route's schema describes. Path and headers win over the body. */
function gather(route: Route, event: ParsedEvent): Record<string, unknown> {
  const said: Record<string, unknown> = route.method === 'GET' ? { ...event.queryStringParameters } : {}
  if (route.method !== 'GET' && event.body !== undefined) {
    if (!isRecord(event.body)) throw new Refused(notJson)
    Object.assign(said, event.body)
  }
  for (const field of Object.keys(route.input.shape)) {
    if (fieldLocation(route, field) === 'path') said[field] = event.pathParameters?.[field]
    const header = route.headers?.[field]
    if (header) said[field] = event.headers[header.toLowerCase()]
  }
  return said
}

export const notJson = { refused: 'validation-failed', errors: [{ path: '', code: 'not-json' }] } as const

/**
 * Parses the input of a route.
 * @throws Refused with `validation-failed` and one error per wrong field; `not-found` when a field of the path is
 *   malformed, since nothing can be there.
 */
export function parseInput(route: Route, event: ParsedEvent): unknown {
  const parsed = route.input.safeParse(gather(route, event), { reportInput: true })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => fieldErrorsOf(route, issue))
  if (errors.some(({ path }) => fieldLocation(route, path) === 'path' && path !== 'date' && path !== 'time'))
    throw new Refused({ refused: 'not-found' })
  throw new Refused({ refused: 'validation-failed', errors: firstPerPath(errors) })
}

function fieldErrorsOf(route: Route, issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unknown-field' }))
  const path = issue.path.join('.')
  return [{ path: route.headers?.[path] ?? path, code: codeOf(issue) }]
}

/** A schema that has a code of its own says it as its message; the rest follows from the kind of issue. */
function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'required'
  if (issue.message in fieldErrors) return issue.message as FieldErrorCode
  return 'invalid'
}

const firstPerPath = (errors: FieldError[]): FieldError[] =>
  [...new Map(errors.toReversed().map((error) => [error.path, error])).values()].toReversed()
