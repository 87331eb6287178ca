import { demand, invalidParameter } from './errors.ts'

/**
 * The username of an input, as the service allows it: letters, marks, symbols, digits and punctuation.
 * @throws ServiceError InvalidParameterException
 */
export function usernameIn(input: { Username?: string | undefined }): string {
  const username = demand(input.Username, 'username')
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u.test(username)) throw invalidParameter('Invalid username format.')
  return username
}
