import type { GetUserResponse } from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { fullName } from '../../contract/http/schemas.ts'
import { locales } from '../../contract/locale.ts'
import type { Profile } from '../../usecases/ports.ts'

/**
 * The profile an ID token tells. The token came from Cognito itself a moment ago over TLS, so it is read, not
 * verified (OpenID Connect Core, 3.1.3.7, point 6). Whoever holds an access token can write any name into Cognito past
 * our sign-up form: one that the form would not take is not shown, the username stands for it.
 */
export function profileOf(idToken: string): Profile {
  const claims = decodeJwt(idToken)
  return profileFromClaims(String(claims['cognito:username'] ?? ''), claims)
}

/** The same of what GetUser answers, with what no other function needs to know: the phone number. */
export function profileOfUser({ Username = '', UserAttributes = [] }: GetUserResponse): Profile & { phone?: string } {
  const claims = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
  return {
    ...profileFromClaims(Username, claims),
    ...(claims.phone_number && { phone: claims.phone_number }),
  }
}

function profileFromClaims(username: string, claims: Readonly<Record<string, unknown>>): Profile {
  return {
    username,
    fullName: fullName.safeParse(claims.name).data ?? username,
    email: String(claims.email ?? ''),
    locale: locales.find((locale) => locale === claims.locale) ?? 'id',
  }
}

/** Whose session an access token of the same kind of answer belongs to, and when it began. */
export function sessionOfToken(token: string): { account: string; authTime: number } {
  const { sub, auth_time } = decodeJwt(token)
  if (!sub || typeof auth_time !== 'number') throw new Error('a token of Cognito names no account or no auth_time')
  return { account: sub, authTime: auth_time }
}
