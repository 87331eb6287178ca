import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { invalidParameter, weakPasswordError } from './errors.ts'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** A sixteenth of the usual work: these are accounts of one machine, and tests log in hundreds of times. */
const cost = { N: 1024 }

/** The pool's password policy, the same as the `password` schema of the contract. */
const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/^.{10,}$/su, 'Password not long enough'],
  [/[a-z]/, 'Password must have lowercase characters'],
  [/[A-Z]/, 'Password must have uppercase characters'],
  [/[0-9]/, 'Password must have numeric characters'],
]

/** What the API reference says of the field itself. */
const shape = /^\S(.*\S)?$/su

/** @throws ServiceError InvalidPasswordException, or InvalidParameterException for a space at either end */
export function checkPolicy(password: string, field = 'password'): void {
  if (!shape.test(password) || password.length > 256)
    throw invalidParameter(
      `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$`,
    )
  const broken = rules.find(([pattern]) => !pattern.test(password))
  if (broken) throw weakPasswordError(broken[1])
}

/** `salt.hash`, both base64url; scrypt runs in the thread pool, so other calls go on meanwhile. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  const hash = await derive(password.normalize('NFKC'), salt, 32, cost)
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`
}

/** Takes as long for a user who does not exist (`kept` undefined) as for a wrong password. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = ''] = (stored ?? 'AAAAAAAAAAAAAAAAAAAAAA.').split('.')
  const computed = Buffer.from(await hashPassword(password, Buffer.from(salt, 'base64url')))
  const expected = Buffer.from(stored ?? '')
  return computed.length === expected.length && timingSafeEqual(computed, expected)
}
