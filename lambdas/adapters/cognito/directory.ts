import {
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Directory } from '../../usecases/administration/ports.ts'
import type { ReportFault } from '../../usecases/ports.ts'
import { profileOfUser } from './id-token.ts'
import { setMfaEnabled } from './mfa.ts'
import { createCallRunner } from './outcomes.ts'

/**
 * Looks people up in the user pool, and takes second steps off; needs the right to three verbs of administrators and no
 * client secret. Somebody who has not confirmed the email, or whose account is shut, is nobody here.
 */
export function cognitoDirectory(
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  report: ReportFault,
): Directory {
  const runCall = createCallRunner(report)
  return {
    find: (name) =>
      runCall('find', async () => {
        const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: name }))
        const account = user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value
        if (!account || user.UserStatus !== 'CONFIRMED' || user.Enabled === false) return undefined
        const { username, fullName } = profileOfUser({ Username: user.Username, UserAttributes: user.UserAttributes })
        return { account, username, fullName }
      }),
    resetMfa: (name) =>
      runCall('resetMfa', async () => {
        await setMfaEnabled(cognito, UserPoolId, name, false)
        await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: name }))
      }),
  }
}
