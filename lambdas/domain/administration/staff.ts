import type { StaffMemberView } from '../../contract/administration/schemas.ts'
import type { Role } from '../../contract/http/schemas.ts'
import { isoInstant, type Millis } from '../shared/dates.ts'

/** Somebody with a right at an office, or everywhere. One person with two rights is there twice. */
export interface StaffMember {
  /** The Cognito `sub`. */
  readonly account: string
  readonly username: string
  /** As the account had it when the right was given. */
  readonly fullName: string
  readonly role: Role
  /** Username of who gave it; left out for the first of an environment. */
  readonly by?: string
  readonly at?: Millis
}

export const staffMemberView = (
  { account, username, fullName, role, by, at }: StaffMember,
  hasMfa = false,
): StaffMemberView => ({
  account,
  username,
  fullName,
  role,
  ...(by !== undefined && { by }),
  ...(at !== undefined && { at: isoInstant(at) }),
  ...(hasMfa && { secondStep: true }),
})

/** By role, then by name, as the staff list shows them. */
export const byRoleThenName = (a: StaffMember, b: StaffMember): number =>
  a.role.localeCompare(b.role) || a.fullName.localeCompare(b.fullName, 'id')
