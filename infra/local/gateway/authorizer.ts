import { JwtVerifier } from 'aws-jwt-verify'

/** Claims as the JWT authorizer hands them to a function: all of them text. */
export type AuthorizerClaims = Readonly<Record<string, string>>

/** Who issues the tokens, for which client, signed with which keys. */
export interface Issuer {
  readonly issuer: string
  readonly clientId: string
  /** The current key set (RFC 7517). */
  jwks(): object
}

/**
 * The JWT authorizer of the HTTP API: signature, issuer, client (`aud`, or `client_id` where there is no `aud`) and
 * times. Like the real one it does not look at `token_use` and knows nothing of revoked tokens.
 * @returns undefined for every token it refuses
 */
export function createAuthorizer({
  issuer,
  clientId,
  jwks,
}: Issuer): (authorization?: string) => AuthorizerClaims | undefined {
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` })
  verifier.cacheJwks(jwks() as Parameters<typeof verifier.cacheJwks>[0])
  return (authorization) => {
    const token = authorization?.replace(/^Bearer +/i, '')
    if (!token) return undefined
    try {
      const payload = verifier.verifySync(token)
      if ((payload.aud ?? payload.client_id) !== clientId) return undefined
      return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]))
    } catch {
      return undefined
    }
  }
}

/** Lists arrive as `[a b]`. */
const textOf = (value: unknown): string => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value))
