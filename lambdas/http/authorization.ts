import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Route } from '../contract/http/route.ts'
import { allowsStaffRoutes, type MfaPolicy } from '../domain/session/mfa.ts'
import type { Grant, Members } from '../usecases/ports.ts'
import { type MfaRecords, readMfaStatus } from '../usecases/session/mfa.ts'
import type { Caller } from '../usecases/shared/use-case.ts'
import { RequestRefused } from './request-refused.ts'

/** What the gateway's JWT authorizer has verified and handed on. */
type JwtClaims = Record<string, string | number | boolean | string[]>

/**
 * The account that calls. The authorizer has checked signature, issuer, client and expiry; it does not check
 * `token_use`, so that an ID token would pass: refused here.
 * @throws Refused `not-signed-in`
 */
export function callerOf(event: Pick<APIGatewayProxyEventV2, 'requestContext'>): Caller {
  const { authorizer } = event.requestContext as { authorizer?: { jwt?: { claims?: JwtClaims } } }
  const { sub, username, token_use, auth_time } = authorizer?.jwt?.claims ?? {}
  if (typeof sub !== 'string' || typeof username !== 'string' || token_use !== 'access')
    throw new RequestRefused({ refused: 'not-signed-in' })
  const authTime = Number(auth_time)
  return { id: sub, username, ...(authTime > 0 && { authTime }) }
}

/**
 * Whether grants open a route. National admins may do what every office's admin may. With an `{office}` in the
 * path the grant must be for that office.
 */
export function isCallAllowed(
  route: Pick<Route, 'audience' | 'path'>,
  grants: readonly Grant[],
  office?: string,
): boolean {
  if (route.audience === 'public' || route.audience === 'signed-in') return true
  const national = grants.some(({ role }) => role === 'national')
  if (route.audience === 'national') return national
  const asAdmin = route.audience === 'admin' || route.audience === 'staff'
  if (asAdmin && national) return true
  const roles: readonly string[] = route.audience === 'staff' ? ['admin', 'officer'] : [route.audience]
  return grants.some(
    ({ role, office: granted }) => roles.includes(role) && (!route.path.includes('{office}') || granted === office),
  )
}

/** What opens the routes of staff. */
export interface StaffAuthorization {
  readonly members: Pick<Members, 'find'>
  readonly mfaRecords: Pick<MfaRecords, 'find'>
  /** Whether it opens without the second step of the login. */
  readonly mfaPolicy: MfaPolicy
}

/**
 * Roles are read from the table at every call, so that a grant taken away ends at once; so is whether this session began
 * with a code.
 * @throws Refused `forbidden`, `second-step-needed`
 */
export async function requireGrant(
  route: Route,
  account: Caller,
  office: string | undefined,
  authorization: StaffAuthorization | undefined,
): Promise<void> {
  if (route.audience === 'public' || route.audience === 'signed-in') return
  if (!authorization) throw new Error(`${route.path} needs roles, but its function has no door for staff`)
  const { grants } = await authorization.members.find(account.id)
  if (!isCallAllowed(route, grants, office)) throw new RequestRefused({ refused: 'forbidden' })
  if (!allowsStaffRoutes(await readMfaStatus(authorization)(account.id, grants, account.authTime)))
    throw new RequestRefused({ refused: 'second-step-needed' })
}
