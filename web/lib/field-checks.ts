import {
  codePattern,
  fullNameLength,
  fullNamePattern,
  isStrongPassword,
  normalizeCode,
  normalizePhone,
  passwordLength,
  phonePattern,
  usernamePattern,
} from '../../lambdas/contract/account/patterns.ts'
import type { FieldErrorCode } from '../../lambdas/contract/http/field-errors.ts'

/*
 * The contract's rules for single fields, while people type; the server decides in any case. Only the shape of an email
 * address is said here once more, since the schema leaves it to zod, which the pages don't load; a test holds the two
 * together.
 */
type Check = (text: string) => FieldErrorCode | undefined

const required =
  (check: Check): Check =>
  (text) =>
    text.trim() === '' ? 'required' : check(text)

export const checkUsername = required((text) =>
  usernamePattern.test(text.trim().toLowerCase()) ? undefined : 'username',
)

export const checkEmail = required((text) =>
  /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(text.trim())
    ? undefined
    : 'email',
)

export const checkPassword = required((text) => {
  if (text.length > passwordLength.max) return 'too-long'
  return isStrongPassword(text) ? undefined : 'password'
})

export const checkFullName = required((text) => {
  const name = text.normalize('NFC').trim()
  if (name.length > fullNameLength) return 'too-long'
  return fullNamePattern.test(name) ? undefined : 'full-name'
})

/** May be left out. */
export const checkPhone: Check = (text) => {
  if (text.trim() === '') return undefined
  return phonePattern.test(normalizePhone(text)) ? undefined : 'phone'
}

export const checkCode = required((text) => (codePattern.test(normalizeCode(text)) ? undefined : 'code'))

export const checkFilled = required(() => undefined)

/** The value of a checkbox that is ticked; one that is not is empty. */
export const ticked = 'yes'
