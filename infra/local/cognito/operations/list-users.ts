import type { ListUsersRequest } from '@aws-sdk/client-cognito-identity-provider'
import { attributeList } from '../attributes.ts'
import { checkPool } from '../client-secret.ts'
import { invalidParameter } from '../errors.ts'
import type { Service, User } from '../service.ts'
import { description } from './administration.ts'

/** "Quotas": at most 60 users a page. */
const longestPage = 60

/** The users of the pool, or those with an exact email address: the one filter this project asks for. */
export const listUsers =
  ({ pool, store }: Service) =>
  async (input: ListUsersRequest): Promise<object> => {
    checkPool(pool, input.UserPoolId)
    const email = input.Filter === undefined || input.Filter === '' ? undefined : emailIn(input.Filter)
    const found = (await store.users()).filter(({ attributes }) => email === undefined || attributes.email === email)
    const from = Number(input.PaginationToken ?? 0)
    const to = from + Math.min(input.Limit ?? longestPage, longestPage)
    const wanted = input.AttributesToGet
    const view = (user: User) => ({
      ...description(user),
      Attributes: attributeList(user).filter(({ Name = '' }) => !wanted || wanted.includes(Name)),
    })
    return { Users: found.slice(from, to).map(view), ...(to < found.length && { PaginationToken: String(to) }) }
  }

/** The value of `email = "…"`, where a backslash stands before a quotation mark that belongs to it. */
function emailIn(filter: string): string {
  const [, value] = /^\s*email\s*=\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? []
  if (value === undefined) throw invalidParameter('Invalid search filter.')
  return value.replace(/\\(.)/g, '$1')
}
