import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { fieldErrorText } from '../contract/field-errors.ts'
import type { Locale } from '../contract/locale.ts'
import { type ProblemCode, problems } from '../contract/problems.ts'
import type { Refusal } from '../usecases/use-case.ts'

/** A refusal found before any use case ran; thrown inside the chain, answered as problem details. */
export class Refused extends Error {
  readonly refusal: Refusal<ProblemCode>
  constructor(refusal: Refusal<ProblemCode>) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/**
 * Problem details (RFC 9457) of a refusal, in the caller's language. Carries nothing but the table's texts, so no
 * internal name can get out.
 */
export function problemResponse(
  { refused: code, errors, retryAfter }: Refusal<ProblemCode>,
  { locale, requestId }: { locale: Locale; requestId: string },
): APIGatewayProxyStructuredResultV2 {
  const { status, title, detail } = problems[code]
  const freeFrom =
    errors?.length && errors.every((e) => e.freeFrom)
      ? errors
          .map((e) => e.freeFrom)
          .sort()
          .at(-1)
      : undefined
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({
      type: `/api/problems/${code}`,
      title: title[locale],
      status,
      code,
      detail: detail[locale],
      ...(errors && { errors: errors.map((error) => ({ ...error, message: fieldErrorText(error.code, locale) })) }),
      ...(freeFrom && { freeFrom }),
      requestId,
    }),
  }
}
