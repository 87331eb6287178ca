import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { AccountService } from '../../usecases/ports.ts'
import type { CallRunner } from './outcomes.ts'

/** More accounts than any family has; a mail has to end somewhere. */
const maxUsernames = 50

/** What is done to accounts nobody is logged in to; each verb needs an IAM grant. */
export const accountAdministration = (
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  runCall: CallRunner,
): Pick<AccountService, 'unconfirmedEmail' | 'correctEmail' | 'usernamesOf'> => ({
  unconfirmedEmail: (Username) =>
    runCall('unconfirmedEmail', async () => {
      const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
      if (user.UserStatus !== 'UNCONFIRMED') return undefined
      return user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value
    }),

  correctEmail: (Username, email, proven) =>
    runCall('correctEmail', async () => {
      // Only an address that is called verified is written at once; any other would wait for a code of its own. While
      // it is not, that is taken back: the code of the sign-up is to prove it.
      const unverified = proven ? [] : [{ email_verified: 'false' }]
      for (const attributes of [{ email, email_verified: 'true' }, ...unverified]) {
        const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
        await cognito.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes }))
      }
    }),

  usernamesOf: (email) =>
    runCall('usernamesOf', async () => {
      const Filter = `email = "${email.replace(/["\\]/g, '\\$&')}"`
      const usernames: string[] = []
      let PaginationToken: string | undefined
      do {
        const page = await cognito.send(
          new ListUsersCommand({ UserPoolId, Filter, AttributesToGet: ['email'], PaginationToken }),
        )
        for (const { Username, UserStatus } of page.Users ?? [])
          if (Username && UserStatus === 'CONFIRMED') usernames.push(Username)
        PaginationToken = page.PaginationToken
      } while (PaginationToken && usernames.length < maxUsernames)
      return usernames.sort().slice(0, maxUsernames)
    }),
})
