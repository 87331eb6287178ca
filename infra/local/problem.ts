import type { FieldError } from '../../lambdas/contract/field-errors.ts'
import { fieldErrorText } from '../../lambdas/contract/field-errors.ts'
import { preferredLocale } from '../../lambdas/contract/locale.ts'
import { type ProblemCode, problems } from '../../lambdas/contract/problems.ts'

/** A whole answer, as a function returns it and the gateway sends it. */
export interface ApiAnswer {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string | number | boolean>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** What the gateway itself refuses, in the same words and form as the functions (RFC 9457). */
export function problemAnswer(
  code: ProblemCode,
  {
    acceptLanguage,
    requestId,
    errors,
  }: { acceptLanguage?: string | undefined; requestId: string; errors?: FieldError[] },
): ApiAnswer {
  const locale = preferredLocale(acceptLanguage)
  const { status, title, detail } = problems[code]
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', 'content-language': locale, 'cache-control': 'no-store' },
    body: JSON.stringify({
      type: `/api/problems/${code}`,
      title: title[locale],
      status,
      code,
      detail: detail[locale],
      ...(errors && { errors: errors.map((error) => ({ ...error, message: fieldErrorText(error.code, locale) })) }),
      requestId,
    }),
  }
}
