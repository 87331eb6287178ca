import { randomUUID } from 'node:crypto'
import {
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { findConfirmedAccount, type UserPoolAccess } from './first-admin.ts'
import type { ItemStore } from './item-store.ts'

/**
 * Takes the second step of the login off somebody who has lost the phone, and ends their sessions: for national admins,
 * whom nobody helps on the pages. It is in the audit of each place where they have a right. The accounts service comes
 * first: if the table can't be written, the next login asks for codes again, and this can be run once more.
 * @param now milliseconds since 1970
 * @returns what was done
 * @throws SetupProblem when there is no such account, or it is not confirmed
 */
export async function resetMfaFromSetup(
  store: ItemStore,
  accounts: UserPoolAccess,
  username: string,
  now: number,
): Promise<string> {
  const { cognito, userPoolId: UserPoolId } = accounts
  const person = await findConfirmedAccount(accounts, username)
  const user = { UserPoolId, Username: person.username }
  const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false }
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings }))
  await cognito.send(new AdminUserGlobalSignOutCommand(user))
  const key = keys.mfa(person.account)
  const known = await store.get(key)
  const grants = await store.partition(keys.grants(person.account))
  const at = new Date(now).toISOString()
  const details = { account: person.account, username: person.username }
  const entries = [...new Set(grants.map(({ office }) => String(office ?? 'national')))].map((scope) => ({
    ...keys.audit(scope, at.slice(0, 7), `${at}#${randomUUID()}`),
    scope,
    by: 'setup',
    username: 'npm run setup',
    action: 'second-step-reset',
    details,
    at: now,
  }))
  // Also when the table knew of none: codes were asked for, perhaps, and the sessions are over.
  if (known || entries.length > 0) await store.putAbsent(entries, known ? { without: key } : {})
  if (!known) return `${person.username} has no second step; every session is over`
  return `${person.username} logs in with the password from now on, and sets up a second step anew; every session is over`
}
