import {
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Accounts } from '../../usecases/ports.ts'
import type { Answering } from './outcomes.ts'

type Cognito = Pick<CognitoIdentityProviderClient, 'send'>

const preference = (asked: boolean) => ({ SoftwareTokenMfaSettings: { Enabled: asked, PreferredMfa: asked } })

/** Has logins of a user ask for the code of the authenticator app, or no more; needs an IAM grant. */
export async function askForCodes(
  cognito: Cognito,
  UserPoolId: string,
  Username: string,
  asked: boolean,
): Promise<void> {
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, ...preference(asked) }))
}

/** Authenticator apps: a person's own is opened by their access token, the rest needs IAM grants. */
export const secondStep = (
  cognito: Cognito,
  UserPoolId: string,
  answering: Answering,
): Pick<Accounts, 'accountNamed' | 'newAuthenticator' | 'confirmAuthenticator' | 'askForCodes'> => ({
  accountNamed: (Username) =>
    answering('accountNamed', async () => {
      const { UserAttributes } = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
      return UserAttributes?.find(({ Name }) => Name === 'sub')?.Value
    }),

  newAuthenticator: (AccessToken) =>
    answering('newAuthenticator', async () => {
      const { SecretCode } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }))
      if (!SecretCode) throw new Error('Cognito gave no secret for an authenticator')
      return SecretCode
    }),

  confirmAuthenticator: (AccessToken, UserCode) =>
    answering('confirmAuthenticator', async () => {
      const { Status } = await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }))
      if (Status !== 'SUCCESS') return 'second-step-wrong-code' as const
      await cognito.send(new SetUserMFAPreferenceCommand({ AccessToken, ...preference(true) }))
      return 'confirmed' as const
    }),

  askForCodes: (username, asked) => answering('askForCodes', () => askForCodes(cognito, UserPoolId, username, asked)),
})
