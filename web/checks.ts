import type { FieldErrorCode } from '../lambdas/contract/field-errors.ts'

/*
 * The contract's rules for single fields, said once more without zod (which would double the pages' size). A test
 * holds them against the contract's schemas; the server decides in any case.
 */
type Check = (text: string) => FieldErrorCode | undefined

const required =
  (check: Check): Check =>
  (text) =>
    text.trim() === '' ? 'required' : check(text)

export const checkUsername = required((text) =>
  /^[a-z][a-z0-9._-]{2,29}$/i.test(text.trim()) ? undefined : 'username',
)

export const checkEmail = required((text) =>
  /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(text.trim())
    ? undefined
    : 'email',
)

export const checkPassword = required((text) => {
  if (text.length > 128) return 'too-long'
  return text.length >= 10 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text) ? undefined : 'password'
})

export const checkFullName = required((text) => {
  if (text.trim().length > 100) return 'too-long'
  return /^[\p{L}\p{M}][\p{L}\p{M} .,'’`()/-]*$/u.test(text.trim()) ? undefined : 'full-name'
})

/** May be left out. */
export const checkPhone: Check = (text) => {
  if (text.trim() === '') return undefined
  const number = text.replace(/[\s().-]/g, '').replace(/^0/, '+62')
  return /^\+[1-9]\d{7,14}$/.test(number) ? undefined : 'phone'
}

export const checkCode = required((text) => (/^\d{6}$/.test(text.replace(/[\s-]/g, '')) ? undefined : 'code'))

export const checkFilled = required(() => undefined)
