import type { RecordedOutcomeView } from '../../contract/desk/schemas.ts'
import type { FieldError } from '../../contract/http/field-errors.ts'
import type { Locale } from '../../contract/locale.ts'
import type { RouteName, RouteOutput, RouteParsed, RouteProblem, Routes } from '../../contract/routes.ts'

/** The person behind a signed-in call, as the access token says it. */
export interface Caller {
  /** Cognito `sub`: never changes, never reused. */
  readonly id: string
  readonly username: string
  /** When the session began, in epoch seconds; it stays the same when tokens are renewed. */
  readonly authTime?: number
}

/** Identity and language are arguments: a use case knows no request and no ambient user. */
export type CallContext<R extends RouteName> = {
  /** Language of whatever text the answer or a mail contains. */
  readonly locale: Locale
} & (Routes[R]['audience'] extends 'public' ? unknown : { readonly by: Caller })

/** A refusal is a value of a closed union; a fault is an exception. */
export interface Refusal<Code extends string> {
  readonly refused: Code
  readonly errors?: readonly FieldError[]
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** What somebody else has recorded; told to staff only. */
  readonly recorded?: RecordedOutcomeView
}

/** What a route's use case looks like: named like the route, given its dependencies beforehand. */
export type UseCase<R extends RouteName, Output = RouteOutput<R>> = (
  input: RouteParsed<R>,
  call: CallContext<R>,
) => Promise<Output | Refusal<RouteProblem<R>>>

export const refuse = <Code extends string>(
  refused: Code,
  more: Omit<Refusal<Code>, 'refused'> = {},
): Refusal<Code> => ({ refused, ...more })

export const isRefusal = (value: unknown): value is Refusal<string> =>
  typeof value === 'object' && value !== null && 'refused' in value
