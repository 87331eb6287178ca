import type {
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import { acceptTotpCode, isMfaRequired } from '../authenticator.ts'
import { checkChallenge, spendChallenge } from '../challenges.ts'
import { checkSecretHash } from '../client-secret.ts'
import { demand, invalidParameter, refusal } from '../errors.ts'
import { afterFailure, attemptDuringLockOut, failuresAt, isLockedOut } from '../lock-out.ts'
import type { Service } from '../service.ts'
import { startUserSession } from '../sessions.ts'
import { issueTokens } from '../tokens.ts'
import { usernameIn } from '../username.ts'

/**
 * The second half of a login: the code of the authenticator. Wrong codes count as wrong passwords do: "After five
 * unsuccessful attempts to present an MFA code, Amazon Cognito begins the exponential-timeout lockout process"
 * (developer guide, Adding MFA).
 */
export const respondToAuthChallenge =
  (service: Service) =>
  async (input: RespondToAuthChallengeRequest): Promise<RespondToAuthChallengeResponse> => {
    if (input.ChallengeName !== 'SOFTWARE_TOKEN_MFA')
      throw invalidParameter(`${input.ChallengeName} is not served locally`)
    const { USERNAME, SOFTWARE_TOKEN_MFA_CODE, SECRET_HASH } = input.ChallengeResponses ?? {}
    const username = usernameIn({ Username: USERNAME })
    checkSecretHash(service.pool, { clientId: input.ClientId, username, secretHash: SECRET_HASH })
    const code = demand(SOFTWARE_TOKEN_MFA_CODE, 'SOFTWARE_TOKEN_MFA_CODE')
    const session = demand(input.Session, 'Session')
    const user = await service.store.change(username, async (entry, save) => {
      const now = service.now()
      await checkChallenge(service, session, username)
      if (!entry.user || !isMfaRequired(entry.user) || !entry.user.authenticator) throw refusal('badChallenge')
      const failures = failuresAt(entry.failures, now)
      if (isLockedOut(failures, now)) {
        await save({ ...entry, failures: attemptDuringLockOut(failures, now) })
        throw refusal('lockedOut')
      }
      const authenticator = acceptTotpCode(entry.user.authenticator, code, now)
      if (!authenticator) {
        await save({ ...entry, failures: afterFailure(failures, now) })
        throw refusal('wrongAuthenticatorCode')
      }
      const { failures: _over, ...rest } = entry
      const passed = { ...entry.user, authenticator }
      await save({ ...rest, user: passed })
      await spendChallenge(service, session, username)
      return passed
    })
    const started = await startUserSession(service, user)
    return { AuthenticationResult: await issueTokens(service, user, started), ChallengeParameters: {} }
  }
