import { createHash, randomBytes } from 'node:crypto'
import { refusal } from './errors.ts'
import type { Service } from './service.ts'

/** `AuthSessionValidity` of the client, which is three minutes unless told otherwise. */
const challengeLifetime = 3 * 60_000

/** What a `Session` stands for: a password that was right, and a code that is still to come. */
interface OpenChallenge {
  readonly username: string
  readonly expiresAt: number
  readonly spent?: true
}

type ChallengeService = Pick<Service, 'store' | 'now'>

const keyOf = (session: string) => `CHALLENGE#${createHash('sha256').update(session).digest('base64url')}`

/** @returns the `Session` that the answer to the challenge brings along */
export async function beginChallenge({ store, now }: ChallengeService, username: string): Promise<string> {
  const session = randomBytes(48).toString('base64url')
  await store.put(keyOf(session), { username, expiresAt: now() + challengeLifetime } satisfies OpenChallenge)
  return session
}

/** @throws ServiceError NotAuthorizedException for a session that is unknown, somebody else's, used up or too old */
export async function checkChallenge(
  { store, now }: ChallengeService,
  session: string,
  username: string,
): Promise<void> {
  const challenge = await store.get<OpenChallenge>(keyOf(session))
  if (challenge?.username.toLowerCase() !== username.toLowerCase()) throw refusal('badChallenge')
  if (challenge.spent) throw refusal('usedChallenge')
  if (now() >= challenge.expiresAt) throw refusal('expiredChallenge')
}

/** A wrong code leaves the session as it was; the right one uses it up. */
export const spendChallenge = ({ store }: ChallengeService, session: string, username: string): Promise<void> =>
  store.put(keyOf(session), { username, expiresAt: 0, spent: true } satisfies OpenChallenge)
