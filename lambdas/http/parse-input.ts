import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type * as z from 'zod'
import type { FieldError } from '../contract/http/field-errors.ts'
import { allFieldErrors } from '../contract/http/problem-details.ts'
import { fieldLocation, type Route } from '../contract/http/route.ts'
import { readBody } from './read-body.ts'
import { RequestRefused } from './request-refused.ts'

type InputEvent = Pick<
  APIGatewayProxyEventV2,
  'body' | 'headers' | 'isBase64Encoded' | 'pathParameters' | 'queryStringParameters'
>

/**
 * Everything the caller said, as the one object the route's schema describes. Path and headers win over the body. What
 * else stands in the query is nobody's business: links collect such things on their way.
 */
function gatherInput(route: Route, event: InputEvent): Record<string, unknown> {
  const said: Record<string, unknown> = route.method === 'GET' ? {} : { ...readBody(event) }
  for (const field of Object.keys(route.input.shape)) {
    const place = fieldLocation(route, field)
    if (place === 'path') said[field] = event.pathParameters?.[field]
    if (place === 'query') said[field] = event.queryStringParameters?.[field]
    if (place === 'header') said[field] = event.headers[String(route.headers?.[field]).toLowerCase()]
  }
  return said
}

/** Nobody mends more at once, and an answer must not grow with a hostile request. */
const maxErrors = 50

/**
 * Parses the input of a route.
 * @throws Refused with `validation-failed` and one error per wrong field; `not-found` when a field of the path is
 *   malformed, since nothing can be there.
 */
export function parseInput(route: Route, event: InputEvent): unknown {
  const parsed = route.input.safeParse(gatherInput(route, event), { reportInput: true })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => fieldErrorsOf(route, issue))
  if (errors.some(({ path }) => fieldLocation(route, path) === 'path' && path !== 'date' && path !== 'time'))
    throw new RequestRefused({ refused: 'not-found' })
  throw new RequestRefused({ refused: 'validation-failed', errors: firstPerPath(errors).slice(0, maxErrors) })
}

function fieldErrorsOf(route: Route, issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unknown-field' }))
  const path = issue.path.join('.')
  return [{ path: route.headers?.[path] ?? path, code: fieldErrorCodeOf(issue) }]
}

/** A schema that has a code of its own says it as its message; the rest follows from the kind of issue. */
function fieldErrorCodeOf(issue: z.core.$ZodIssue): FieldError['code'] {
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'required'
  if (Object.hasOwn(allFieldErrors, issue.message)) return issue.message as FieldError['code']
  return 'invalid'
}

const firstPerPath = (errors: FieldError[]): FieldError[] =>
  [...new Map(errors.toReversed().map((error) => [error.path, error])).values()].toReversed()
