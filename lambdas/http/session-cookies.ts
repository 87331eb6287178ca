import type { Tokens } from '../usecases/ports.ts'

/*
 * The session of the browser: two cookies no script can read (DESIGN section 6). The access cookie goes with every
 * request, where the edge moves it into `Authorization`; the refresh cookie only to the session routes.
 */

const cookieAttributes = 'HttpOnly; Secure; SameSite=Strict'
const access = (value: string, maxAge: number) => `access=${value}; Path=/; Max-Age=${maxAge}; ${cookieAttributes}`
const refresh = (value: string, maxAge: number) =>
  `refresh=${value}; Path=/api/session; Max-Age=${maxAge}; ${cookieAttributes}`

/** In seconds; the lifetimes of the tokens themselves. */
const accessMaxAge = 15 * 60
const refreshMaxAge = 8 * 60 * 60

/** `Set-Cookie` values of a session that began or was refreshed. */
export const sessionCookies = (tokens: Pick<Tokens, 'access' | 'refresh'>): readonly string[] => [
  access(tokens.access, accessMaxAge),
  refresh(tokens.refresh, refreshMaxAge),
]

/** In seconds, as long as the accounts service waits for a code. */
const challengeMaxAge = 3 * 60
const challenge = (value: string, maxAge: number) =>
  `challenge=${value}; Path=/api/session; Max-Age=${maxAge}; ${cookieAttributes}`

/** `Set-Cookie` values of a login that waits for its code: the key it waits under, and nothing of the accounts service. */
export const mfaChallengeCookies = (key: string): readonly string[] => [challenge(key, challengeMaxAge)]

/** `Set-Cookie` values of a session that began with a code. */
export const mfaPassedCookies = (tokens: Pick<Tokens, 'access' | 'refresh'>): readonly string[] => [
  ...sessionCookies(tokens),
  challenge('', 0),
]

/** The key of a login that waits, if the browser sent one. */
export const mfaChallengeKeyOf = (cookies: Readonly<Record<string, string>>): string | undefined =>
  cookies.challenge || undefined

/** `Set-Cookie` values that end the session in the browser. */
export const clearedCookies: readonly string[] = [access('', 0), refresh('', 0)]

/** The refresh token the browser sent, if any. */
export const refreshTokenOf = (cookies: Readonly<Record<string, string>>): string | undefined =>
  cookies.refresh || undefined
