import {
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Directory } from '../../usecases/house.ts'
import type { Report } from '../../usecases/ports.ts'
import { profileOfUser } from './id-token.ts'
import { answeringWith } from './outcomes.ts'
import { askForCodes } from './second-step.ts'

/**
 * Looks people up in the user pool, and takes second steps off; needs the right to three verbs of administrators and no
 * client secret. Somebody who has not confirmed the email, or whose account is shut, is nobody here.
 */
export function cognitoDirectory(
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  report: Report,
): Directory {
  const answering = answeringWith(report)
  return {
    find: (name) =>
      answering('find', async () => {
        const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: name }))
        const account = user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value
        if (!account || user.UserStatus !== 'CONFIRMED' || user.Enabled === false) return undefined
        const { username, fullName } = profileOfUser({ Username: user.Username, UserAttributes: user.UserAttributes })
        return { account, username, fullName }
      }),
    resetSecondStep: (name) =>
      answering('resetSecondStep', async () => {
        await askForCodes(cognito, UserPoolId, name, false)
        await cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: name }))
      }),
  }
}
