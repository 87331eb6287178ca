import type {
  AdminSetUserMFAPreferenceRequest,
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse,
  SetUserMFAPreferenceRequest,
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { acceptTotpCode, withMfaPreference } from '../authenticator.ts'
import { checkPool } from '../client-secret.ts'
import { demand, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'
import { newSecret } from '../totp.ts'
import { usernameIn } from '../username.ts'

/** A new secret for an authenticator app. It counts once a code has come back; the one before is good until then. */
export const associateSoftwareToken =
  (service: Service) =>
  async (input: AssociateSoftwareTokenRequest): Promise<AssociateSoftwareTokenResponse> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    const SecretCode = newSecret()
    await service.store.change(username, async (entry, save) => {
      if (!entry.user) throw refusal('userNotFound')
      await save({ ...entry, user: { ...entry.user, pendingSecret: SecretCode } })
    })
    return { SecretCode }
  }

/** The first code of the new authenticator. It is asked for at login only once that is preferred as well. */
export const verifySoftwareToken =
  (service: Service) =>
  async (input: VerifySoftwareTokenRequest): Promise<VerifySoftwareTokenResponse> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    const code = demand(input.UserCode, 'userCode')
    return service.store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'verify-software-token', service.now())
      await save(counted)
      const { pendingSecret, ...user } = counted.user ?? {}
      if (!('username' in user)) throw refusal('userNotFound')
      if (!pendingSecret) throw refusal('noSoftwareToken')
      const authenticator = acceptTotpCode({ secret: pendingSecret }, code, service.now())
      if (!authenticator) throw refusal('softwareTokenMismatch')
      const { 'verify-software-token': _over, ...attempts } = counted.attempts ?? {}
      await save({ ...counted, attempts, user: { ...user, authenticator, modifiedAt: service.now() } })
      return { Status: 'SUCCESS' as const }
    })
  }

const prefer = ({ store, now }: Service, username: string, enabled: boolean | undefined): Promise<object> =>
  store.change(username, async (entry, save) => {
    if (!entry.user) throw refusal('userNotFound')
    await save({ ...entry, user: { ...withMfaPreference(entry.user, enabled === true), modifiedAt: now() } })
    return {}
  })

export const setUserMfaPreference =
  (service: Service) =>
  async (input: SetUserMFAPreferenceRequest): Promise<object> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    return prefer(service, username, input.SoftwareTokenMfaSettings?.Enabled)
  }

export const adminSetUserMfaPreference =
  (service: Service) =>
  async (input: AdminSetUserMFAPreferenceRequest): Promise<object> => {
    checkPool(service.pool, input.UserPoolId)
    return prefer(service, usernameIn(input), input.SoftwareTokenMfaSettings?.Enabled)
  }
