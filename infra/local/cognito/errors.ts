import { ServiceError } from '../aws/aws-json.ts'

/** The service's documented errors with the texts it gives them. */
const errors = {
  usernameExists: ['UsernameExistsException', 'User already exists'],
  userNotFound: ['UserNotFoundException', 'User does not exist.'],
  notConfirmed: ['UserNotConfirmedException', 'User is not confirmed.'],
  wrongPassword: ['NotAuthorizedException', 'Incorrect username or password.'],
  lockedOut: ['NotAuthorizedException', 'Password attempts exceeded'],
  alreadyConfirmed: ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'],
  badChallenge: ['NotAuthorizedException', 'Invalid session for the user.'],
  usedChallenge: ['NotAuthorizedException', 'Invalid session for the user, session can only be used once.'],
  expiredChallenge: ['NotAuthorizedException', 'Invalid session for the user, session is expired.'],
  wrongAuthenticatorCode: ['CodeMismatchException', 'Invalid code received for user'],
  codeUsed: ['ExpiredCodeException', 'Your software token has already been used once.'],
  softwareTokenMismatch: ['EnableSoftwareTokenMFAException', 'Code mismatch'],
  noSoftwareToken: ['SoftwareTokenMFANotFoundException', 'Software token MFA is not set up for the user.'],
  noAuthenticator: ['InvalidParameterException', 'User has not verified software token mfa'],
  noResetInState: ['NotAuthorizedException', 'User password cannot be reset in the current state.'],
  confirmedBefore: ['InvalidParameterException', 'User is already confirmed.'],
  badAccessToken: ['NotAuthorizedException', 'Invalid Access Token'],
  expiredAccessToken: ['NotAuthorizedException', 'Access Token has expired'],
  revokedAccessToken: ['NotAuthorizedException', 'Access Token has been revoked'],
  badRefreshToken: ['NotAuthorizedException', 'Invalid Refresh Token'],
  expiredRefreshToken: ['NotAuthorizedException', 'Refresh Token has expired'],
  revokedRefreshToken: ['NotAuthorizedException', 'Refresh Token has been revoked'],
  reusedRefreshToken: ['RefreshTokenReuseException', 'Refresh token has been invalidated by rotation'],
  notARefreshToken: ['UnsupportedTokenTypeException', 'Unsupported token type'],
  codeMismatch: ['CodeMismatchException', 'Invalid verification code provided, please try again.'],
  codeExpired: ['ExpiredCodeException', 'Invalid code provided, please request a code again.'],
  tooManyWrongCodes: ['TooManyFailedAttemptsException', 'Too many failed attempts, please try after some time.'],
  limitExceeded: ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'],
  noSecretHash: ['NotAuthorizedException', 'Client is configured with secret but SECRET_HASH was not received'],
  wrongSecretHash: ['NotAuthorizedException', 'Unable to verify secret hash for client'],
  wrongSecret: ['NotAuthorizedException', 'Unable to verify client secret'],
  unauthorizedAttribute: ['NotAuthorizedException', 'A client attempted to write unauthorized attribute'],
  noSuchClient: ['ResourceNotFoundException', 'User pool client does not exist.'],
  noSuchPool: ['ResourceNotFoundException', 'User pool does not exist.'],
  notDelivered: ['CodeDeliveryFailureException', 'The verification message could not be delivered.'],
} as const

export function refusal(name: keyof typeof errors): ServiceError {
  const [type, message] = errors[name]
  return new ServiceError(type, message)
}

export const invalidParameter = (message: string): ServiceError =>
  new ServiceError('InvalidParameterException', message)

export const weakPasswordError = (reason: string): ServiceError =>
  new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${reason}`)

/** A field of the input the service cannot do without. */
export function demand<T>(value: T | undefined | null | '', field: string): T {
  if (value === undefined || value === null || value === '')
    throw invalidParameter(`Missing required parameter ${field}`)
  return value
}
