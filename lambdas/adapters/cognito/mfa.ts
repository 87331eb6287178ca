import {
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { AccountService } from '../../usecases/ports.ts'
import type { CallRunner } from './outcomes.ts'

type CognitoSender = Pick<CognitoIdentityProviderClient, 'send'>

const mfaPreference = (enabled: boolean) => ({ SoftwareTokenMfaSettings: { Enabled: enabled, PreferredMfa: enabled } })

/** Has logins of a user ask for the code of the authenticator app, or no more; needs an IAM grant. */
export async function setMfaEnabled(
  cognito: CognitoSender,
  UserPoolId: string,
  Username: string,
  enabled: boolean,
): Promise<void> {
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, ...mfaPreference(enabled) }))
}

/** Authenticator apps: a person's own is opened by their access token, the rest needs IAM grants. */
export const mfaOperations = (
  cognito: CognitoSender,
  UserPoolId: string,
  runCall: CallRunner,
): Pick<
  AccountService,
  'findAccountByUsername' | 'createAuthenticator' | 'confirmAuthenticator' | 'setMfaPreference'
> => ({
  findAccountByUsername: (Username) =>
    runCall('findAccountId', async () => {
      const { UserAttributes } = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
      return UserAttributes?.find(({ Name }) => Name === 'sub')?.Value
    }),

  createAuthenticator: (AccessToken) =>
    runCall('newAuthenticator', async () => {
      const { SecretCode } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }))
      if (!SecretCode) throw new Error('Cognito gave no secret for an authenticator')
      return SecretCode
    }),

  confirmAuthenticator: (AccessToken, UserCode) =>
    runCall('confirmAuthenticator', async () => {
      const { Status } = await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }))
      if (Status !== 'SUCCESS') return 'second-step-wrong-code' as const
      await cognito.send(new SetUserMFAPreferenceCommand({ AccessToken, ...mfaPreference(true) }))
      return 'confirmed' as const
    }),

  setMfaPreference: (username, enabled) =>
    runCall('requireMfa', () => setMfaEnabled(cognito, UserPoolId, username, enabled)),
})
