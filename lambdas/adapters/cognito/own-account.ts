import {
  ChangePasswordCommand,
  type CognitoIdentityProviderClient,
  DeleteUserCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { AccountService } from '../../usecases/ports.ts'
import { profileOfUser } from './id-token.ts'
import type { CallRunner } from './outcomes.ts'

type OwnAccount = Pick<
  AccountService,
  'profile' | 'changePassword' | 'edit' | 'changeEmail' | 'proveEmail' | 'confirmEmail' | 'remove'
>

/** What a person does to their own account; each verb is opened by the person's access token and needs no IAM grant. */
export const ownAccountOperations = (
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  runCall: CallRunner,
): OwnAccount => ({
  profile: (AccessToken) =>
    runCall('profile', async () => profileOfUser(await cognito.send(new GetUserCommand({ AccessToken })))),

  changePassword: (AccessToken, { current, next }) =>
    runCall('changePassword', async () => {
      const passwords = { PreviousPassword: current, ProposedPassword: next }
      await cognito.send(new ChangePasswordCommand({ AccessToken, ...passwords }))
      return 'changed' as const
    }),

  edit: (AccessToken, { fullName, phone = '' }) =>
    runCall('edit', async () => {
      // A blank value deletes the attribute.
      const attributes = { name: fullName, phone_number: phone }
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
      await cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }))
      return 'changed' as const
    }),

  // The pool keeps the address in force until the code is back (AttributesRequireVerificationBeforeUpdate).
  changeEmail: (AccessToken, email, locale) =>
    runCall('changeEmail', async () => {
      const UserAttributes = [{ Name: 'email', Value: email }]
      await cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes, ClientMetadata: { locale } }))
      return 'sent' as const
    }),

  proveEmail: (AccessToken, locale) =>
    runCall('changeEmail', async () => {
      const ask = { AccessToken, AttributeName: 'email', ClientMetadata: { locale } }
      await cognito.send(new GetUserAttributeVerificationCodeCommand(ask))
      return 'sent' as const
    }),

  confirmEmail: (AccessToken, Code) =>
    runCall('confirmEmail', async () => {
      await cognito.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }))
      return 'confirmed' as const
    }),

  remove: (AccessToken) =>
    runCall('remove', async () => {
      await cognito.send(new DeleteUserCommand({ AccessToken }))
    }),
})
