/*
 * The rules for single fields that the pages check while people type. They stand here without zod, which would double
 * the size of a page; schemas.ts uses the same.
 */

export const usernamePattern = /^[a-z][a-z0-9._-]{2,29}$/

/** The password policy of the user pool. */
export const passwordLength = { min: 10, max: 128 } as const
export const passwordRules = {
  length: (text) => text.length >= passwordLength.min,
  lower: (text) => /[a-z]/.test(text),
  upper: (text) => /[A-Z]/.test(text),
  digit: (text) => /[0-9]/.test(text),
} as const satisfies Record<string, (text: string) => boolean>
export const isStrongPassword = (text: string): boolean => Object.values(passwordRules).every((meets) => meets(text))

/** As on the e-KTP, which is in Latin script; older ones have a digit here and there. */
export const fullNamePattern = /^\p{Script=Latin}[\p{Script=Latin}0-9 .,'’-]*$/u
export const fullNameLength = 100

/** People write phone numbers in many ways; kept is E.164, Indonesian when it begins with 0. */
export const normalizePhone = (text: string): string => text.replace(/[\s().-]/g, '').replace(/^0/, '+62')
export const phonePattern = /^\+(?!620)[1-9]\d{7,14}$/

/** Codes are read aloud and typed in groups. */
export const normalizeCode = (text: string): string => text.replace(/[\s-]/g, '')
export const codePattern = /^\d{6}$/
