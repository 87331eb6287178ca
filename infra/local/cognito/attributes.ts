import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter } from './errors.ts'
import type { User } from './service.ts'

const emailPattern = /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\]]+$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in an address would end the mail's header
const controls = /[\u0000-\u001f\u007f]/

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  email: (value) => emailPattern.test(value) && !controls.test(value) && value.length <= 254,
  /** Blank deletes it. */
  phone_number: (value) => value === '' || /^\+\d{5,15}$/.test(value),
}

/** The attributes of a user as a table.
 * @throws ServiceError InvalidParameterException for a malformed address or number
 */
export function readAttributes(list: readonly AttributeType[] | undefined): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { Name = '', Value = '' } of list ?? []) {
    if (checks[Name]?.(Value) === false) throw invalidParameter(`Invalid ${Name} format.`)
    if (Value.length > 2048) throw invalidParameter(`${Name} is too long.`)
    attributes[Name] = Value
  }
  return attributes
}

/** As GetUser and the triggers tell them. */
export const allAttributes = (user: User): Record<string, string> => ({ sub: user.sub, ...user.attributes })

export const attributeList = (user: User): AttributeType[] =>
  Object.entries(allAttributes(user)).map(([Name, Value]) => ({ Name, Value }))
