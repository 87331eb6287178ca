import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { AccountService, Profile, ReportFault, Tokens } from '../../usecases/ports.ts'
import { accountAdministration } from './administration.ts'
import { profileOf, sessionOfToken } from './id-token.ts'
import { mfaOperations } from './mfa.ts'
import { createCallRunner } from './outcomes.ts'
import { ownAccountOperations } from './own-account.ts'

interface CognitoClient {
  readonly userPoolId: string
  readonly clientId: string
  /** Only this function knows it, so nobody can call the user pool past our rules. */
  readonly clientSecret: string
}

/** Milliseconds for a step that must not hold up the answer. */
const backgroundTimeoutMs = 2_000
const withBackgroundTimeout = () => ({ abortSignal: AbortSignal.timeout(backgroundTimeoutMs) })

/**
 * The accounts of a Cognito user pool, called by its confidential client with USER_PASSWORD_AUTH. Of the verbs used
 * only those of administration and AdminUserGlobalSignOut need an IAM grant. Each refusal is a value; anything undocumented is thrown.
 * @param report is told of faults that the caller's answer does not show
 */
export function cognitoAccountService(
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  { userPoolId, clientId, clientSecret }: CognitoClient,
  report: ReportFault,
): AccountService {
  const runCall = createCallRunner(report)
  const secretHash = (username: string) =>
    createHmac('sha256', clientSecret).update(`${username}${clientId}`).digest('base64')
  const of = (username: string) => ({ ClientId: clientId, Username: username, SecretHash: secretHash(username) })
  const client = { ClientId: clientId, ClientSecret: clientSecret }

  /** Beyond the SDK's own retries: it cannot be asked for again, since the password is changed already. */
  const signOutEverywhere = async (username: string): Promise<void> => {
    for (let attempt = 1; ; attempt++)
      try {
        await cognito.send(
          new AdminUserGlobalSignOutCommand({ UserPoolId: userPoolId, Username: username }),
          withBackgroundTimeout(),
        )
        return
      } catch (error) {
        if (attempt === 3) return report('signOutEverywhere', error)
        await wait(100 * 2 ** attempt)
      }
  }

  return {
    signUp: ({ username, password, locale, ...person }) =>
      runCall('signUp', async () => {
        const attributes = { email: person.email, name: person.fullName, locale, phone_number: person.phone }
        const UserAttributes = Object.entries(attributes).flatMap(([Name, Value]) =>
          Value === undefined ? [] : [{ Name, Value }],
        )
        await cognito.send(
          new SignUpCommand({ ...of(username), Password: password, UserAttributes, ClientMetadata: { locale } }),
        )
        return 'sent' as const
      }),

    confirm: (username, code) =>
      runCall('confirm', async () => {
        await cognito.send(new ConfirmSignUpCommand({ ...of(username), ConfirmationCode: code }))
        return 'confirmed' as const
      }),

    resend: (username, locale) =>
      runCall('resend', async () => {
        await cognito.send(new ResendConfirmationCodeCommand({ ...of(username), ClientMetadata: { locale } }))
        return 'sent' as const
      }),

    forgotPassword: (username, locale) =>
      runCall('forgotPassword', async () => {
        await cognito.send(new ForgotPasswordCommand({ ...of(username), ClientMetadata: { locale } }))
        return 'sent' as const
      }),

    resetPassword: async (username, code, password) => {
      const outcome = await runCall('resetPassword', async () => {
        await cognito.send(
          new ConfirmForgotPasswordCommand({ ...of(username), ConfirmationCode: code, Password: password }),
        )
        return 'changed' as const
      })
      // Who resets a password may do so because somebody else got in. The password is changed whether or not this works.
      if (outcome === 'changed') await signOutEverywhere(username)
      return outcome
    },

    logIn: (username, password) =>
      runCall('logIn', async () => {
        const AuthParameters = { USERNAME: username, PASSWORD: password, SECRET_HASH: secretHash(username) }
        const answer = await cognito.send(
          new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
        )
        const { AuthenticationResult, ChallengeName, Session: session } = answer
        if (ChallengeName === 'SOFTWARE_TOKEN_MFA' && session)
          return { challenge: { username: answer.ChallengeParameters?.USER_ID_FOR_SRP ?? username, session } }
        if (ChallengeName) throw new Error(`login asks for ${ChallengeName}, which it does not offer`)
        return startedSessionOf(AuthenticationResult)
      }),

    answerChallenge: ({ username, session }, code) =>
      runCall('answerChallenge', async () => {
        const { AuthenticationResult, ChallengeName } = await cognito.send(
          new RespondToAuthChallengeCommand({
            ClientId: clientId,
            ChallengeName: 'SOFTWARE_TOKEN_MFA',
            Session: session,
            ChallengeResponses: {
              USERNAME: username,
              SOFTWARE_TOKEN_MFA_CODE: code,
              SECRET_HASH: secretHash(username),
            },
          }),
        )
        if (ChallengeName) throw new Error(`login goes on to ask for ${ChallengeName}, which it does not offer`)
        return startedSessionOf(AuthenticationResult)
      }),

    refresh: (refreshToken) =>
      runCall('refresh', async () => {
        const { AuthenticationResult } = await cognito.send(
          new GetTokensFromRefreshTokenCommand({ ...client, RefreshToken: refreshToken }),
        )
        return tokensOf(AuthenticationResult)
      }),

    revoke: (refreshToken) =>
      runCall('revoke', async () => {
        await cognito.send(new RevokeTokenCommand({ ...client, Token: refreshToken }), withBackgroundTimeout())
      }),

    ...ownAccountOperations(cognito, runCall),
    ...mfaOperations(cognito, userPoolId, runCall),
    ...accountAdministration(cognito, userPoolId, runCall),
    endSessions: signOutEverywhere,
  }
}

function tokensOf({ AccessToken, RefreshToken }: AuthenticationResultType = {}): Tokens {
  if (!AccessToken || !RefreshToken)
    throw new Error('Cognito gave no new refresh token; is refresh-token rotation on for the client?')
  return { access: AccessToken, refresh: RefreshToken, ...sessionOfToken(AccessToken) }
}

const startedSessionOf = (result: AuthenticationResultType = {}): Tokens & { profile: Profile } => ({
  ...tokensOf(result),
  profile: profileOf(result.IdToken ?? ''),
})
