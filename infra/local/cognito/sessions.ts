import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { refusal } from './errors.ts'
import type { Service, User } from './service.ts'

/** What began with a login and lives until logout, at most 8 hours. */
export interface CognitoSession {
  /** The tokens' `origin_jti`. */
  readonly id: string
  readonly username: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly expiresAt: number
  readonly revoked?: true
}

interface RefreshToken {
  readonly session: string
  /** Set once the token has been used. */
  readonly rotatedAt?: number
}

const lifetime = 8 * 60 * 60_000
/** RetryGracePeriodSeconds of the client: a lost answer, or a second tab, may use the old token once more. */
export const retryGrace = 10_000

type SessionService = Pick<Service, 'store' | 'now'>

const sessionKey = (id: string) => `SESSION#${id}`
const tokenKey = (token: string) => `REFRESH#${createHash('sha256').update(token).digest('base64url')}`

export async function startUserSession({ store, now }: SessionService, user: User): Promise<CognitoSession> {
  const session = { id: randomUUID(), username: user.username, startedAt: now(), expiresAt: now() + lifetime }
  await store.put(sessionKey(session.id), session)
  return session
}

/** A new refresh token; it is good no longer than its session, however often it is rotated. */
export async function issueRefreshToken({ store }: SessionService, session: CognitoSession): Promise<string> {
  const token = randomBytes(48).toString('base64url')
  await store.put(tokenKey(token), { session: session.id } satisfies RefreshToken)
  return token
}

/** Whether a session was ended by RevokeToken or GlobalSignOut, or was an earlier, deleted user's of the same name. */
export const hasEnded = (session: CognitoSession | undefined, user: User | undefined): boolean =>
  !session ||
  session.revoked === true ||
  (user?.signedOutAt !== undefined && session.startedAt <= user.signedOutAt) ||
  (user !== undefined && session.startedAt < user.createdAt)

export const findSession = ({ store }: Pick<Service, 'store'>, id: string): Promise<CognitoSession | undefined> =>
  store.get<CognitoSession>(sessionKey(id))

/** The session a refresh token belongs to, whether or not it is still good. */
export async function sessionOf(service: SessionService, token: string): Promise<CognitoSession | undefined> {
  const kept = await service.store.get<RefreshToken>(tokenKey(token))
  return kept && findSession(service, kept.session)
}

/**
 * Uses a refresh token up.
 * @throws ServiceError NotAuthorizedException, or RefreshTokenReuseException once it was rotated out
 */
export async function useRefreshToken(
  service: SessionService,
  token: string,
  user: User | undefined,
): Promise<CognitoSession> {
  const { store, now } = service
  const kept = await store.get<RefreshToken>(tokenKey(token))
  const session = kept && (await findSession(service, kept.session))
  if (!kept || !session || !user) throw refusal('badRefreshToken')
  if (hasEnded(session, user)) throw refusal('revokedRefreshToken')
  if (now() >= session.expiresAt) throw refusal('expiredRefreshToken')
  if (kept.rotatedAt !== undefined && now() - kept.rotatedAt > retryGrace) throw refusal('reusedRefreshToken')
  await store.put(tokenKey(token), { ...kept, rotatedAt: kept.rotatedAt ?? now() } satisfies RefreshToken)
  return session
}

export const endSession = ({ store }: Pick<Service, 'store'>, session: CognitoSession): Promise<void> =>
  store.put(sessionKey(session.id), { ...session, revoked: true } satisfies CognitoSession)
