import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Role } from '../../../lambdas/contract/http/schemas.ts'
import type { Directory } from '../../../lambdas/usecases/administration/ports.ts'

interface GrantFixture {
  readonly account: string
  readonly username: string
  readonly role: Role
  /** Id of the office, or `national`. */
  readonly scope: string
}

/** Somebody who has a right from the beginning, as the seed gives it. */
export async function addGrant({ client, name }: Table, { scope, role, ...person }: GrantFixture): Promise<void> {
  const office = scope === 'national' ? undefined : scope
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: name, Item }))
  await put({ ...keys.grant(person.account, role, office), role, ...(office && { office }) })
  await put({ ...keys.staff(scope, person.account, role), ...person, fullName: person.username, role })
}

/** Knows everybody but `nobody`; each username is an account of its own. */
export const testDirectory: Directory = {
  find: async (username) =>
    username === 'nobody' ? undefined : { account: `id-${username}`, username, fullName: `Nama ${username}` },
  resetMfa: async () => {},
}
