import type { StaffMember } from '../../domain/administration/staff.ts'
import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import { national, type Scope } from '../../domain/shared/scope.ts'
import { actor } from '../shared/actor.ts'
import { type Caller, refuse, type UseCase } from '../shared/use-case.ts'
import type { Staff } from './ports.ts'

interface Deps {
  readonly staff: Pick<Staff, 'of' | 'take'>
}

/**
 * Takes a right at an office away. It ends with the next call of whoever had it, since roles are read from the table.
 * Nobody takes their own, so that no admin locks the office out by mistake.
 */
export const revokeGrant =
  ({ staff }: Deps): UseCase<'revokeGrant'> =>
  async ({ office, account, role }, { by }) => {
    const member = await findMember(staff, office, { account, role })
    if (!member) return refuse('not-found')
    if (account === by.id) return refuse('own-grant')
    const taken = await staff.take(office, member, grantTakenEntry(office, member, by))
    return taken === 'taken' ? undefined : refuse('not-found')
  }

/** Whoever takes it must be national admin at that very instant: so one always stays. */
export const revokeNationalGrant =
  ({ staff }: Deps): UseCase<'revokeNationalGrant'> =>
  async ({ account }, { by }) => {
    const member = await findMember(staff, national, { account, role: 'national' })
    if (!member) return refuse('not-found')
    if (account === by.id) return refuse('own-grant')
    const taken = await staff.take(national, member, grantTakenEntry(national, member, by), { as: by.id })
    if (taken === 'not-allowed') return refuse('forbidden')
    return taken === 'taken' ? undefined : refuse('not-found')
  }

const findMember = async (
  staff: Deps['staff'],
  scope: Scope,
  { account, role }: Pick<StaffMember, 'account' | 'role'>,
): Promise<StaffMember | undefined> =>
  (await staff.of(scope)).find((member) => member.account === account && member.role === role)

const grantTakenEntry = (scope: Scope, { account, username, role }: StaffMember, by: Caller): AuditEntry => ({
  scope,
  ...actor(by),
  action: 'grant-taken',
  details: { account, username, role },
})
