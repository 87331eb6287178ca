import { randomUUID } from 'node:crypto'
import {
  AdminGetUserCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import { keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import type { ItemStore } from './item-store.ts'

const role = 'national'
const scope = 'national'

/** Whose accounts, and who is asked. */
export interface UserPoolAccess {
  readonly cognito: Pick<CognitoIdentityProviderClient, 'send'>
  readonly userPoolId: string
}

/**
 * Makes somebody the first national admin, who then gives rights to everybody else on the pages of the staff. The person
 * signs up on the site and confirms the address like everybody, so that no password passes through anybody's hands.
 * Does nothing for who is it already.
 * @param now milliseconds since 1970
 * @returns what was done
 * @throws SetupProblem when there is no such account, it is not confirmed, somebody else is national admin, or becomes it meanwhile
 */
export async function makeFirstAdmin(
  store: ItemStore,
  accounts: UserPoolAccess,
  username: string,
  now: number,
): Promise<string> {
  const person = await findConfirmedAccount(accounts, username)
  const existing = await store.partition(keys.staffAt(scope))
  if (existing.some(({ account }) => account === person.account)) return `${person.username} is national admin already`
  if (existing.length > 0)
    throw new SetupProblem(
      `There is a national admin already (${existing.map((one) => one.username).join(', ')}), who can give rights to ${person.username} under Petugas.`,
    )
  const at = new Date(now).toISOString()
  const details = { account: person.account, username: person.username, role }
  const put = await store.putAbsent([
    { ...keys.grant(person.account, role), role },
    { ...keys.staff(scope, person.account, role), ...person, role, at: now },
    {
      ...keys.audit(scope, at.slice(0, 7), `${at}#${randomUUID()}`),
      scope,
      by: 'setup',
      username: 'npm run setup',
      action: 'grant-given',
      details,
      at: now,
    },
  ])
  if (!put)
    throw new SetupProblem(
      `${person.username} was given a right of the same kind meanwhile; nothing is written. Run it again: it says what stands.`,
    )
  return `${person.username} is national admin from now on`
}

/** Somebody can mend it; its message says how. */
export class SetupProblem extends Error {}

/**
 * Who a username stands for.
 * @throws SetupProblem when it is nobody, or somebody who has not confirmed the address
 */
export async function findConfirmedAccount({ cognito, userPoolId: UserPoolId }: UserPoolAccess, Username: string) {
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username })).catch((error) => {
    if (error instanceof UserNotFoundException) throw new SetupProblem(noAccount(Username))
    throw error
  })
  const attribute = (name: string) => user.UserAttributes?.find(({ Name }) => Name === name)?.Value
  const account = attribute('sub')
  if (!account) throw new SetupProblem(noAccount(Username))
  if (user.UserStatus !== 'CONFIRMED' || user.Enabled === false)
    throw new SetupProblem(`The account ${Username} is not confirmed: open the link in its mail first.`)
  return { account, username: user.Username ?? Username, fullName: attribute('name') ?? Username }
}

const noAccount = (username: string) =>
  `There is no account ${username}: its owner signs up on the site first, like everybody, and confirms the address.`
