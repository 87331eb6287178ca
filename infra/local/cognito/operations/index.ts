import type { AwsOperations } from '../../aws/aws-json.ts'
import type { Service } from '../service.ts'
import {
  adminCreateUser,
  adminGetUser,
  adminSetUserPassword,
  adminUpdateUserAttributes,
  adminUserGlobalSignOut,
} from './administration.ts'
import { changePassword } from './change-password.ts'
import { confirmForgotPassword } from './confirm-forgot-password.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { deleteUser } from './delete-user.ts'
import { forgotPassword } from './forgot-password.ts'
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code.ts'
import { initiateAuth } from './initiate-auth.ts'
import { listUsers } from './list-users.ts'
import { resendConfirmationCode } from './resend-confirmation-code.ts'
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts'
import { getTokensFromRefreshToken, getUser, globalSignOut, revokeToken } from './sessions.ts'
import { signUp } from './sign-up.ts'
import {
  adminSetUserMfaPreference,
  associateSoftwareToken,
  setUserMfaPreference,
  verifySoftwareToken,
} from './software-token.ts'
import { updateUserAttributes } from './update-user-attributes.ts'
import { verifyUserAttribute } from './verify-user-attribute.ts'

/** The verbs of `AWSCognitoIdentityProviderService` that this project calls. */
export const cognitoOperations = (service: Service): AwsOperations => ({
  SignUp: signUp(service),
  ConfirmSignUp: confirmSignUp(service),
  ResendConfirmationCode: resendConfirmationCode(service),
  InitiateAuth: initiateAuth(service),
  RespondToAuthChallenge: respondToAuthChallenge(service),
  AssociateSoftwareToken: associateSoftwareToken(service),
  VerifySoftwareToken: verifySoftwareToken(service),
  SetUserMFAPreference: setUserMfaPreference(service),
  GetTokensFromRefreshToken: getTokensFromRefreshToken(service),
  RevokeToken: revokeToken(service),
  GlobalSignOut: globalSignOut(service),
  GetUser: getUser(service),
  ChangePassword: changePassword(service),
  UpdateUserAttributes: updateUserAttributes(service),
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode(service),
  VerifyUserAttribute: verifyUserAttribute(service),
  DeleteUser: deleteUser(service),
  ForgotPassword: forgotPassword(service),
  ConfirmForgotPassword: confirmForgotPassword(service),
  AdminCreateUser: adminCreateUser(service),
  AdminSetUserPassword: adminSetUserPassword(service),
  AdminGetUser: adminGetUser(service),
  AdminUpdateUserAttributes: adminUpdateUserAttributes(service),
  AdminSetUserMFAPreference: adminSetUserMfaPreference(service),
  ListUsers: listUsers(service),
  AdminUserGlobalSignOut: adminUserGlobalSignOut(service),
})
