import type { RecordedOutcomeView } from '../desk/schemas.ts'
import type { Locale } from '../locale.ts'
import { type FieldError, fieldErrors } from './field-errors.ts'
import { type ProblemCode, problems } from './problems.ts'
import { staffFieldErrors } from './staff-field-errors.ts'

/** Everything that can be wrong with a field, of whoever fills it in. */
export const allFieldErrors = { ...fieldErrors, ...staffFieldErrors }

/** An HTTP answer that is a problem, as functions return it and gateways send it. */
export interface ProblemAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Problem details (RFC 9457) in the caller's language. They carry nothing but the table's texts, so no internal name can
 * get out.
 * @param retryAfter seconds
 */
export function problemAnswer(
  code: ProblemCode,
  about: {
    locale: Locale
    requestId: string
    errors?: readonly FieldError[]
    retryAfter?: number
    /** Beside `already-recorded`: what stands; told to staff only. */
    recorded?: RecordedOutcomeView
  },
): ProblemAnswer {
  const { locale, requestId, errors, retryAfter, recorded } = about
  const { status, title, detail } = problems[code]
  const freeFrom = freeFromAll(errors)
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
      ...(errors && { errors: errors.map((error) => ({ ...error, message: allFieldErrors[error.code][locale] })) }),
      ...(freeFrom && { freeFrom }),
      ...(recorded && { recorded }),
      requestId,
    }),
  }
}

/** The day from which the whole party can book; only when every refusal may be told (own bookings). */
const freeFromAll = (errors: readonly FieldError[] = []): string | undefined =>
  errors.every(({ freeFrom }) => freeFrom)
    ? errors
        .map(({ freeFrom }) => freeFrom)
        .sort()
        .at(-1)
    : undefined
