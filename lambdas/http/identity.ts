import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Route } from '../contract/route.ts'
import { opensStaffRoutes, type SecondStepRule } from '../domain/second-step.ts'
import type { Grant, Members } from '../usecases/ports.ts'
import { type SecondSteps, standingIn } from '../usecases/second-step.ts'
import type { Account } from '../usecases/use-case.ts'
import { Refused } from './refused.ts'

/** What the gateway's JWT authorizer has verified and handed on. */
type Claims = Record<string, string | number | boolean | string[]>

/**
 * The account that calls. The authorizer has checked signature, issuer, client and expiry; it does not check
 * `token_use`, so that an ID token would pass: refused here.
 * @throws Refused `not-signed-in`
 */
export function accountOf(event: Pick<APIGatewayProxyEventV2, 'requestContext'>): Account {
  const { authorizer } = event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } }
  const { sub, username, token_use, auth_time } = authorizer?.jwt?.claims ?? {}
  if (typeof sub !== 'string' || typeof username !== 'string' || token_use !== 'access')
    throw new Refused({ refused: 'not-signed-in' })
  const authTime = Number(auth_time)
  return { id: sub, username, ...(authTime > 0 && { authTime }) }
}

/**
 * Whether grants open a route. National admins may do what every office's admin may. With an `{office}` in the
 * path the grant must be for that office.
 */
export function mayCall(route: Pick<Route, 'audience' | 'path'>, grants: readonly Grant[], office?: string): boolean {
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
export interface StaffDoor {
  readonly members: Pick<Members, 'find'>
  readonly secondSteps: Pick<SecondSteps, 'find'>
  /** Whether it opens without the second step of the login. */
  readonly rule: SecondStepRule
}

/**
 * Roles are read from the table at every call, so that a grant taken away ends at once; so is whether this session began
 * with a code.
 * @throws Refused `forbidden`, `second-step-needed`
 */
export async function requireGrant(
  route: Route,
  account: Account,
  office: string | undefined,
  door: StaffDoor | undefined,
): Promise<void> {
  if (route.audience === 'public' || route.audience === 'signed-in') return
  if (!door) throw new Error(`${route.path} needs roles, but its function has no door for staff`)
  const { grants } = await door.members.find(account.id)
  if (!mayCall(route, grants, office)) throw new Refused({ refused: 'forbidden' })
  if (!opensStaffRoutes(await standingIn(door)(account.id, grants, account.authTime)))
    throw new Refused({ refused: 'second-step-needed' })
}
