import { Overloaded, type ReportFault } from '../../usecases/ports.ts'

/** What each documented error of a call means to us; one that is not listed is a fault. */
const outcomesByError = {
  signUp: {
    UsernameExistsException: 'username-taken',
    InvalidPasswordException: 'weak-password',
    LimitExceededException: 'too-many-attempts',
    // The user is there all the same, and the page that asks for the code can send another.
    CodeDeliveryFailureException: 'sent',
  },
  confirm: {
    CodeMismatchException: 'wrong-code',
    UserNotFoundException: 'wrong-code',
    // "User cannot be confirmed. Current status is CONFIRMED"
    NotAuthorizedException: 'wrong-code',
    ExpiredCodeException: 'expired-code',
    TooManyFailedAttemptsException: 'too-many-attempts',
    LimitExceededException: 'too-many-attempts',
  },
  resend: {
    UserNotFoundException: 'sent',
    // "User is already confirmed."
    InvalidParameterException: 'sent',
    NotAuthorizedException: 'sent',
    LimitExceededException: 'too-many-attempts',
    // Only an account that exists is mailed to, so a failure would tell that it does.
    CodeDeliveryFailureException: 'sent',
  },
  forgotPassword: {
    UserNotFoundException: 'sent',
    // "Cannot reset password for the user as there is no registered/verified email or phone_number"
    InvalidParameterException: 'sent',
    // "User password cannot be reset in the current state."
    NotAuthorizedException: 'sent',
    LimitExceededException: 'too-many-attempts',
    CodeDeliveryFailureException: 'sent',
  },
  resetPassword: {
    CodeMismatchException: 'wrong-code',
    UserNotFoundException: 'wrong-code',
    UserNotConfirmedException: 'wrong-code',
    NotAuthorizedException: 'wrong-code',
    ExpiredCodeException: 'expired-code',
    InvalidPasswordException: 'weak-password',
    PasswordHistoryPolicyViolationException: 'weak-password',
    TooManyFailedAttemptsException: 'too-many-attempts',
    LimitExceededException: 'too-many-attempts',
  },
  logIn: {
    NotAuthorizedException: 'wrong-credentials',
    UserNotFoundException: 'wrong-credentials',
    PasswordResetRequiredException: 'wrong-credentials',
    UserNotConfirmedException: 'not-confirmed',
    LimitExceededException: 'too-many-attempts',
  },
  answerChallenge: {
    CodeMismatchException: 'second-step-wrong-code',
    // "Your software token has already been used once."
    ExpiredCodeException: 'second-step-wrong-code',
    // "Invalid session for the user": too old, or used
    NotAuthorizedException: 'second-step-expired',
    UserNotFoundException: 'second-step-expired',
    PasswordResetRequiredException: 'second-step-expired',
    SoftwareTokenMFANotFoundException: 'second-step-expired',
    LimitExceededException: 'too-many-attempts',
  },
  findAccountId: {
    UserNotFoundException: undefined,
  },
  newAuthenticator: {
    NotAuthorizedException: undefined,
    UserNotFoundException: undefined,
  },
  confirmAuthenticator: {
    EnableSoftwareTokenMFAException: 'second-step-wrong-code',
    CodeMismatchException: 'second-step-wrong-code',
    ExpiredCodeException: 'second-step-wrong-code',
    // No secret waits for its code, or the session it was given to is over.
    SoftwareTokenMFANotFoundException: 'second-step-expired',
    NotAuthorizedException: 'second-step-expired',
    UserNotFoundException: 'second-step-expired',
    LimitExceededException: 'too-many-attempts',
  },
  requireMfa: {
    UserNotFoundException: undefined,
  },
  resetMfa: {
    UserNotFoundException: undefined,
  },
  refresh: {
    NotAuthorizedException: undefined,
    RefreshTokenReuseException: undefined,
    UserNotFoundException: undefined,
    // What no refresh token can look like
    InvalidParameterException: undefined,
  },
  revoke: {
    NotAuthorizedException: undefined,
    UnsupportedTokenTypeException: undefined,
    InvalidParameterException: undefined,
  },
  profile: {
    NotAuthorizedException: undefined,
    UserNotFoundException: undefined,
  },
  changePassword: {
    // "Incorrect username or password."
    NotAuthorizedException: 'wrong-credentials',
    UserNotFoundException: 'not-signed-in',
    PasswordResetRequiredException: 'not-signed-in',
    InvalidPasswordException: 'weak-password',
    PasswordHistoryPolicyViolationException: 'weak-password',
    LimitExceededException: 'too-many-attempts',
  },
  edit: {
    NotAuthorizedException: 'not-signed-in',
    UserNotFoundException: 'not-signed-in',
  },
  changeEmail: {
    NotAuthorizedException: 'not-signed-in',
    UserNotFoundException: 'not-signed-in',
    LimitExceededException: 'too-many-attempts',
    // The change waits for its code all the same, and another can be asked for.
    CodeDeliveryFailureException: 'sent',
  },
  confirmEmail: {
    CodeMismatchException: 'wrong-code',
    ExpiredCodeException: 'expired-code',
    LimitExceededException: 'too-many-attempts',
    TooManyFailedAttemptsException: 'too-many-attempts',
    NotAuthorizedException: 'not-signed-in',
    UserNotFoundException: 'not-signed-in',
  },
  unconfirmedEmail: {
    UserNotFoundException: undefined,
  },
  correctEmail: {},
  usernamesOf: {},
  remove: {
    UserNotFoundException: undefined,
  },
  find: {
    UserNotFoundException: undefined,
  },
} as const

type CognitoCall = keyof typeof outcomesByError

/** No fault to the caller, but one that somebody has to mend. */
const reportedErrors: ReadonlySet<string> = new Set(['CodeDeliveryFailureException'])

/** Where one name stands for several things, and only the message tells them apart. */
const outcomesByMessage: ReadonlyArray<{ calls: readonly CognitoCall[]; message: RegExp; outcome: string }> = [
  // NotAuthorizedException, as for a wrong password
  { calls: ['logIn', 'answerChallenge'], message: /attempts exceeded/i, outcome: 'too-many-attempts' },
  // NotAuthorizedException, as for a wrong password: "Access Token has been revoked", "Invalid Access Token"
  { calls: ['changePassword'], message: /access token/i, outcome: 'not-signed-in' },
  // InvalidParameterException: a password must not begin or end with a space
  { calls: ['signUp', 'resetPassword'], message: /at 'password' failed/i, outcome: 'weak-password' },
  { calls: ['changePassword'], message: /at 'proposedPassword' failed/i, outcome: 'weak-password' },
  // The current one can never have been of such a shape.
  { calls: ['changePassword'], message: /at 'previousPassword' failed/i, outcome: 'wrong-credentials' },
]

type CognitoOutcome<C extends CognitoCall> = (typeof outcomesByError)[C][keyof (typeof outcomesByError)[C]]

/** What `answeringWith` gives. */
export type CallRunner = ReturnType<typeof createCallRunner>

/**
 * Runs calls and turns their documented errors into outcomes.
 * @throws Overloaded when Cognito throttles beyond the SDK's retries; the error itself when it is a fault
 */
export const createCallRunner =
  (report: ReportFault) =>
  async <C extends CognitoCall, T>(call: C, run: () => Promise<T>): Promise<T | CognitoOutcome<C>> => {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (error.name === 'TooManyRequestsException') throw new Overloaded('Cognito is throttled', { cause: error })
      // A wrong secret of ours has the same name as a wrong password of theirs; it must not look like one.
      if (/secret/i.test(error.message)) throw error
      const matched = outcomesByMessage.find(
        ({ calls, message }) => calls.includes(call) && message.test(error.message),
      )
      if (matched) return matched.outcome as CognitoOutcome<C>
      const known: Readonly<Record<string, unknown>> = outcomesByError[call]
      if (!Object.hasOwn(known, error.name)) throw error
      if (reportedErrors.has(error.name)) report(call, error)
      return known[error.name] as CognitoOutcome<C>
    }
  }
