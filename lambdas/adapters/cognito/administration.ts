import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Accounts } from '../../usecases/ports.ts'
import type { Answering } from './outcomes.ts'

/** More accounts than any family has; a mail has to end somewhere. */
const mostUsernames = 50

/** What is done to accounts nobody is logged in to; each verb needs an IAM grant. */
export const administration = (
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  answering: Answering,
): Pick<Accounts, 'unconfirmedEmail' | 'correctEmail' | 'usernamesOf'> => ({
  unconfirmedEmail: (Username) =>
    answering('unconfirmedEmail', async () => {
      const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
      if (user.UserStatus !== 'UNCONFIRMED') return undefined
      return user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value
    }),

  correctEmail: (Username, email, proven) =>
    answering('correctEmail', async () => {
      // Only an address that is called verified is written at once; any other would wait for a code of its own. While
      // it is not, that is taken back: the code of the sign-up is to prove it.
      const takenBack = proven ? [] : [{ email_verified: 'false' }]
      for (const attributes of [{ email, email_verified: 'true' }, ...takenBack]) {
        const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
        await cognito.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes }))
      }
    }),

  usernamesOf: (email) =>
    answering('usernamesOf', async () => {
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
      } while (PaginationToken && usernames.length < mostUsernames)
      return usernames.sort().slice(0, mostUsernames)
    }),
})
