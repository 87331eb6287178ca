import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Role } from '../../../lambdas/contract/http/schemas.ts'
import type { ItemStore } from '../../setup/item-store.ts'
import { localCredentials, localRegion } from '../aws/endpoints.ts'

export interface DemoAccount {
  readonly username: string
  readonly fullName: string
  /** For whoever starts the run. */
  readonly what: string
  readonly grant?: { readonly role: Role; readonly office?: string }
}

/** One password for all of them; they exist in the local run only. */
export const demoPassword = 'Paspor-2026'

export const demoAccounts: readonly DemoAccount[] = [
  { username: 'budi', fullName: 'Budi Santoso', what: 'applicant' },
  {
    username: 'petugas',
    fullName: 'Siti Rahmawati',
    what: 'desk officer, Tangerang',
    grant: { role: 'officer', office: 'tangerang' },
  },
  {
    username: 'petugas-bsd',
    fullName: 'Agus Wijaya',
    what: 'desk officer, BSD',
    grant: { role: 'officer', office: 'bsd' },
  },
  {
    username: 'admin',
    fullName: 'Dewi Lestari',
    what: 'quota admin, Tangerang',
    grant: { role: 'admin', office: 'tangerang' },
  },
  {
    username: 'admin-bsd',
    fullName: 'Hendra Gunawan',
    what: 'quota admin, BSD',
    grant: { role: 'admin', office: 'bsd' },
  },
  { username: 'pusat', fullName: 'Ratna Kusuma', what: 'national admin', grant: { role: 'national' } },
  { username: 'warga', fullName: 'Warga Contoh', what: 'applicant, holds the bookings of the red days' },
]

/** Makes the demo accounts with their rights; one that is there already gets its password and right again. */
export async function seedAccounts(
  store: ItemStore,
  { endpoint, userPoolId: UserPoolId }: { endpoint: string; userPoolId: string },
): Promise<void> {
  const cognito = new CognitoIdentityProviderClient({ endpoint, region: localRegion, credentials: localCredentials })
  await Promise.all(demoAccounts.map((account) => seedAccount(cognito, UserPoolId, store, account)))
  cognito.destroy()
}

async function seedAccount(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  store: ItemStore,
  { username: Username, fullName, grant }: DemoAccount,
): Promise<void> {
  const email = `${Username}@contoh.id`
  const attributes = { email, email_verified: 'true', name: fullName, locale: 'id' }
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
  await cognito
    .send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }))
    .catch((error) => {
      if (!(error instanceof UsernameExistsException)) throw error
    })
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: demoPassword, Permanent: true }))
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
  const sub = user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value
  if (!sub) throw new Error(`the accounts service gave no sub for ${Username}`)
  await store.put({ ...keys.profile(sub), username: Username, fullName, email, locale: 'id' })
  if (!grant) return
  const { role, office = 'national' } = grant
  await store.put({ ...keys.grant(sub, role, grant.office), ...grant })
  await store.put({ ...keys.staff(office, sub, role), account: sub, username: Username, fullName, role })
}
