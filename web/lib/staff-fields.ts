import { type FieldError, type FieldErrorCode, fieldErrors } from '../../lambdas/contract/http/field-errors.ts'
import { staffFieldErrors } from '../../lambdas/contract/http/staff-field-errors.ts'
import type { Locale, Texts } from '../../lambdas/contract/locale.ts'
import type { FieldBinding } from '../hooks/use-form.ts'
import { fieldId } from './field-id.ts'

/** The general words for a date name a birth date; here all days are of these years. */
const dateTexts = (year: number): Texts => ({
  id: `Tulis tanggal yang benar, misalnya ${year}-12-31.`,
  en: `Write a valid date, like ${year}-12-31.`,
})

/**
 * What to do about a field, before the server has been asked.
 * @param year the one that dates are of
 */
export function staffFieldErrorText(code: FieldError['code'], locale: Locale, year = new Date().getFullYear()): string {
  const texts: Readonly<Record<FieldError['code'], Texts>> = {
    ...(fieldErrors as Record<FieldErrorCode, Texts>),
    ...staffFieldErrors,
    date: dateTexts(year),
  }
  return texts[code][locale]
}

/** Binds a field component to a value that no form holds. */
export const bindField = (
  name: string,
  value: string,
  onInput: (value: string) => void,
  error?: string,
): FieldBinding => ({
  id: fieldId(name),
  name,
  value,
  error,
  onInput,
  onBlur: () => {},
})
