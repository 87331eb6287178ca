import type {
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse,
  GetUserRequest,
  GetUserResponse,
  GlobalSignOutRequest,
  RevokeTokenRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import { attributeList } from '../attributes.ts'
import { isMfaRequired } from '../authenticator.ts'
import { checkClientSecret } from '../client-secret.ts'
import { demand, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { endSession, sessionOf, useRefreshToken } from '../sessions.ts'
import { issueTokens, userOfAccessToken } from '../tokens.ts'

/** New tokens for a refresh token, which is rotated out (after a short grace for retries). */
export const getTokensFromRefreshToken =
  (service: Service) =>
  async (input: GetTokensFromRefreshTokenRequest): Promise<GetTokensFromRefreshTokenResponse> => {
    checkClientSecret(service.pool, input.ClientId, input.ClientSecret)
    const token = demand(input.RefreshToken, 'refreshToken')
    const { username } = (await sessionOf(service, token)) ?? {}
    if (username === undefined) throw refusal('badRefreshToken')
    const { user, session } = await service.store.change(username, async ({ user }) => {
      const session = await useRefreshToken(service, token, user)
      return { user, session }
    })
    if (!user) throw refusal('badRefreshToken')
    return { AuthenticationResult: await issueTokens(service, user, session) }
  }

/** Ends the session of a refresh token. A token nobody knows is as good as revoked (RFC 7009, 2.2). */
export const revokeToken =
  (service: Service) =>
  async (input: RevokeTokenRequest): Promise<object> => {
    checkClientSecret(service.pool, input.ClientId, input.ClientSecret)
    const token = demand(input.Token, 'token')
    if (token.split('.').length === 3) throw refusal('notARefreshToken')
    const session = await sessionOf(service, token)
    if (session) await endSession(service, session)
    return {}
  }

/** Ends every session of the user who holds the access token. */
export const globalSignOut =
  (service: Service) =>
  async (input: GlobalSignOutRequest): Promise<object> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    return signOutEverywhere(service, username)
  }

export const signOutEverywhere = ({ store, now }: Service, username: string): Promise<object> =>
  store.change(username, async (entry, save) => {
    if (!entry.user) throw refusal('userNotFound')
    await save({ ...entry, user: { ...entry.user, signedOutAt: now() } })
    return {}
  })

export const getUser =
  (service: Service) =>
  async (input: GetUserRequest): Promise<GetUserResponse> => {
    const user = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    const settings = isMfaRequired(user) && { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }
    return { Username: user.username, UserAttributes: attributeList(user), ...settings }
  }
