import type { Role } from '../contract/schemas.ts'
import { national, type Scope } from '../domain/scope.ts'
import { memberView } from '../domain/staff.ts'
import { actor } from './audit.ts'
import type { Directory, Staff } from './house.ts'
import { mayLook } from './looks.ts'
import type { Clock, Limits, Offices } from './ports.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly directory: Directory
  readonly staff: Pick<Staff, 'give'>
  readonly limits: Pick<Limits, 'take'>
  readonly clock: Clock
}

/** Makes somebody admin or officer of an office, from their next call on. */
export const giveGrant =
  (deps: Deps): UseCase<'giveGrant'> =>
  async ({ office, username, role }, { by }) =>
    (await deps.offices.find(office)) ? give(deps, office, { username, role }, by) : refuse('not-found')

export const giveNationalGrant =
  (deps: Omit<Deps, 'offices'>): UseCase<'giveNationalGrant'> =>
  async ({ username }, { by }) =>
    give(deps, national, { username, role: 'national' }, by)

/**
 * A right that was given before stays as it was: who gave it, and when. The answer names the person behind a username, so
 * only so many can be tried.
 */
async function give(
  { directory, staff, limits, clock }: Omit<Deps, 'offices'>,
  scope: Scope,
  { username, role }: { username: string; role: Role },
  by: Account,
) {
  if (!(await mayLook(limits, 'grant', by))) return refuse('too-many-attempts')
  const person = await directory.find(username)
  if (!person) return refuse('validation-failed', { errors: [{ path: 'username', code: 'unknown-account' }] })
  const member = { ...person, role, by: by.username, at: clock.now() }
  const details = { account: person.account, username: person.username, role }
  const standing = await staff.give(scope, member, { scope, ...actor(by), action: 'grant-given', details })
  return memberView(standing ?? member)
}
