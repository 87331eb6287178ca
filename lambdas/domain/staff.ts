import type { Role } from '../contract/schemas.ts'
import type { StaffMember as StaffMemberView } from '../contract/staff/house-schemas.ts'
import { isoInstant, type Millis } from './dates.ts'

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

export const memberView = (
  { account, username, fullName, role, by, at }: StaffMember,
  hasSecondStep = false,
): StaffMemberView => ({
  account,
  username,
  fullName,
  role,
  ...(by !== undefined && { by }),
  ...(at !== undefined && { at: isoInstant(at) }),
  ...(hasSecondStep && { secondStep: true }),
})

/** By role, then by name, as the staff list shows them. */
export const inStaffOrder = (a: StaffMember, b: StaffMember): number =>
  a.role.localeCompare(b.role) || a.fullName.localeCompare(b.fullName, 'id')
