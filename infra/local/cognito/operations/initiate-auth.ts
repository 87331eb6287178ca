import { randomBytes } from 'node:crypto'
import type { InitiateAuthRequest, InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider'
import { isMfaRequired } from '../authenticator.ts'
import { beginChallenge } from '../challenges.ts'
import { checkSecretHash } from '../client-secret.ts'
import { demand, invalidParameter, refusal } from '../errors.ts'
import { afterFailure, attemptDuringLockOut, failuresAt, isLockedOut } from '../lock-out.ts'
import { passwordMatches } from '../passwords.ts'
import type { Service, User } from '../service.ts'
import { startUserSession } from '../sessions.ts'
import { issueTokens } from '../tokens.ts'
import { usernameIn } from '../username.ts'

/** Login with USER_PASSWORD_AUTH. Refresh goes by GetTokensFromRefreshToken only, since rotation is on. */
export const initiateAuth =
  (service: Service) =>
  async (input: InitiateAuthRequest): Promise<InitiateAuthResponse> => {
    if (input.AuthFlow !== 'USER_PASSWORD_AUTH')
      throw invalidParameter(`${input.AuthFlow} flow not enabled for this client`)
    const { USERNAME, PASSWORD, SECRET_HASH } = input.AuthParameters ?? {}
    const username = usernameIn({ Username: USERNAME })
    checkSecretHash(service.pool, { clientId: input.ClientId, username, secretHash: SECRET_HASH })
    const user = await checkPassword(service, username, demand(PASSWORD, 'PASSWORD'))
    if (user.status === 'FORCE_CHANGE_PASSWORD')
      return {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeParameters: { USER_ID_FOR_SRP: user.username, requiredAttributes: '[]' },
        Session: randomBytes(32).toString('base64url'),
      }
    if (isMfaRequired(user))
      return {
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        ChallengeParameters: { USER_ID_FOR_SRP: user.username },
        Session: await beginChallenge(service, user.username),
      }
    const session = await startUserSession(service, user)
    return { AuthenticationResult: await issueTokens(service, user, session), ChallengeParameters: {} }
  }

/** Unknown names are counted and locked out as well, so that nothing tells them from wrong passwords. */
const checkPassword = ({ store, now }: Service, username: string, password: string): Promise<User> =>
  store.change(username, async (entry, save) => {
    const failures = failuresAt(entry.failures, now())
    if (isLockedOut(failures, now())) {
      await save({ ...entry, failures: attemptDuringLockOut(failures, now()) })
      throw refusal('lockedOut')
    }
    if (!(await passwordMatches(password, entry.user?.passwordHash)) || !entry.user) {
      await save({ ...entry, failures: afterFailure(failures, now()) })
      throw refusal('wrongPassword')
    }
    if (entry.user.status === 'UNCONFIRMED') throw refusal('notConfirmed')
    const { failures: _over, ...rest } = entry
    // Nobody is in before the code: until then wrong ones go on counting.
    if (entry.failures && !isMfaRequired(entry.user)) await save(rest)
    return entry.user
  })
