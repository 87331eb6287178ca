import { randomUUID } from 'node:crypto'
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import { importJWK, errors as joseErrors, jwtVerify, SignJWT } from 'jose'
import { refusal } from './errors.ts'
import type { Service, User } from './service.ts'
import { type CognitoSession, findSession, hasEnded, issueRefreshToken } from './sessions.ts'

/** Of access and ID tokens, in seconds. */
const lifetime = 15 * 60

type TokenClaims = Readonly<Record<string, string | number | boolean>>

/**
 * Access, ID and refresh token of a session, with the claims the service puts: the access token names the client as
 * `client_id`, the ID token as `aud`.
 */
export async function issueTokens(
  service: Service,
  user: User,
  session: CognitoSession,
): Promise<AuthenticationResultType> {
  const { pool, now } = service
  const issuedAt = Math.floor(now() / 1000)
  const common = {
    sub: user.sub,
    iss: pool.issuer,
    origin_jti: session.id,
    event_id: randomUUID(),
    auth_time: Math.floor(session.startedAt / 1000),
    iat: issuedAt,
    exp: issuedAt + lifetime,
  }
  const { email_verified, phone_number_verified, ...attributes } = user.attributes
  const [AccessToken, IdToken, RefreshToken] = await Promise.all([
    sign(service, {
      ...common,
      client_id: pool.clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      jti: randomUUID(),
      username: user.username,
    }),
    sign(service, {
      ...attributes,
      ...common,
      email_verified: email_verified === 'true',
      ...(phone_number_verified !== undefined && { phone_number_verified: phone_number_verified === 'true' }),
      aud: pool.clientId,
      token_use: 'id',
      jti: randomUUID(),
      'cognito:username': user.username,
    }),
    issueRefreshToken(service, session),
  ])
  return { AccessToken, IdToken, RefreshToken, ExpiresIn: lifetime, TokenType: 'Bearer' }
}

const sign = ({ pool }: Service, claims: TokenClaims): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: pool.keyId }).sign(pool.privateKey)

/**
 * The user an access token speaks for.
 * @throws ServiceError NotAuthorizedException when it is forged, expired or revoked
 */
export async function userOfAccessToken(service: Service, token: string): Promise<User> {
  const { username, origin_jti } = await verify(service, token)
  const { user } = await service.store.entry(String(username))
  if (!user || hasEnded(await findSession(service, String(origin_jti)), user)) throw refusal('revokedAccessToken')
  return user
}

async function verify({ pool, now }: Service, token: string): Promise<TokenClaims> {
  try {
    const { payload } = await jwtVerify(token, await importJWK(pool.publicJwk), {
      issuer: pool.issuer,
      currentDate: new Date(now()),
    })
    if (payload.token_use !== 'access') throw refusal('badAccessToken')
    return payload as TokenClaims
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) throw refusal('expiredAccessToken')
    throw refusal('badAccessToken')
  }
}
