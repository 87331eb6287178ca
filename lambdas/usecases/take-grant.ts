import type { AuditEntry } from '../domain/audit.ts'
import { national, type Scope } from '../domain/scope.ts'
import type { StaffMember } from '../domain/staff.ts'
import { actor } from './audit.ts'
import type { Staff } from './house.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly staff: Pick<Staff, 'of' | 'take'>
}

/**
 * Takes a right at an office away. It ends with the next call of whoever had it, since roles are read from the table.
 * Nobody takes their own, so that no admin locks the office out by mistake.
 */
export const takeGrant =
  ({ staff }: Deps): UseCase<'takeGrant'> =>
  async ({ office, account, role }, { by }) => {
    const member = await memberOf(staff, office, { account, role })
    if (!member) return refuse('not-found')
    if (account === by.id) return refuse('own-grant')
    const taken = await staff.take(office, member, entryOf(office, member, by))
    return taken === 'taken' ? undefined : refuse('not-found')
  }

/** Whoever takes it must be national admin at that very instant: so one always stays. */
export const takeNationalGrant =
  ({ staff }: Deps): UseCase<'takeNationalGrant'> =>
  async ({ account }, { by }) => {
    const member = await memberOf(staff, national, { account, role: 'national' })
    if (!member) return refuse('not-found')
    if (account === by.id) return refuse('own-grant')
    const taken = await staff.take(national, member, entryOf(national, member, by), { as: by.id })
    if (taken === 'not-allowed') return refuse('forbidden')
    return taken === 'taken' ? undefined : refuse('not-found')
  }

const memberOf = async (
  staff: Deps['staff'],
  scope: Scope,
  { account, role }: Pick<StaffMember, 'account' | 'role'>,
): Promise<StaffMember | undefined> =>
  (await staff.of(scope)).find((member) => member.account === account && member.role === role)

const entryOf = (scope: Scope, { account, username, role }: StaffMember, by: Account): AuditEntry => ({
  scope,
  ...actor(by),
  action: 'grant-taken',
  details: { account, username, role },
})
