import type { Role } from '../../contract/http/schemas.ts'
import { staffMemberView } from '../../domain/administration/staff.ts'
import { national, type Scope } from '../../domain/shared/scope.ts'
import type { Clock, Offices, RateLimits } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { type Caller, refuse, type UseCase } from '../shared/use-case.ts'
import type { Directory, Staff } from './ports.ts'
import { takeStaffLookupToken } from './staff-lookups.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly directory: Directory
  readonly staff: Pick<Staff, 'give'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly clock: Clock
}

/** Makes somebody admin or officer of an office, from their next call on. */
export const giveGrant =
  (deps: Deps): UseCase<'giveGrant'> =>
  async ({ office, username, role }, { by }) =>
    (await deps.offices.find(office)) ? giveGrantIn(deps, office, { username, role }, by) : refuse('not-found')

export const giveNationalGrant =
  (deps: Omit<Deps, 'offices'>): UseCase<'giveNationalGrant'> =>
  async ({ username }, { by }) =>
    giveGrantIn(deps, national, { username, role: 'national' }, by)

/**
 * A right that was given before stays as it was: who gave it, and when. The answer names the person behind a username, so
 * only so many can be tried.
 */
async function giveGrantIn(
  { directory, staff, limits, clock }: Omit<Deps, 'offices'>,
  scope: Scope,
  { username, role }: { username: string; role: Role },
  by: Caller,
) {
  if (!(await takeStaffLookupToken(limits, 'grant', by))) return refuse('too-many-attempts')
  const person = await directory.find(username)
  if (!person) return refuse('validation-failed', { errors: [{ path: 'username', code: 'unknown-account' }] })
  const member = { ...person, role, by: by.username, at: clock.now() }
  const details = { account: person.account, username: person.username, role }
  const existing = await staff.give(scope, member, { scope, ...actor(by), action: 'grant-given', details })
  return staffMemberView(existing ?? member)
}
