import { type FieldError, type FieldErrorCode, fieldErrors } from '../../lambdas/contract/field-errors.ts'
import type { Locale, Texts } from '../../lambdas/contract/locale.ts'
import { staffFieldErrors } from '../../lambdas/contract/staff/field-errors.ts'
import { fieldId } from '../behaviour/field-id.ts'
import type { FieldBinding } from '../behaviour/use-form.ts'

/** What to do about a field, before the server has been asked. */
export function faultText(code: FieldError['code'], locale: Locale): string {
  const texts: Readonly<Record<FieldError['code'], Texts>> = {
    ...(fieldErrors as Record<FieldErrorCode, Texts>),
    ...staffFieldErrors,
  }
  return texts[code][locale]
}

/** Binds a field component to a value that no form holds. */
export const bound = (name: string, value: string, onInput: (value: string) => void, error?: string): FieldBinding => ({
  id: fieldId(name),
  name,
  value,
  error,
  onInput,
  onBlur: () => {},
})
