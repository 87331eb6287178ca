import type { Role, SessionView } from '../../../../lambdas/contract/http/schemas.ts'
import type { PageName } from '../../../site.ts'

/** The pages of the staff, in the order of their menu, and whose they are. */
const sections = [
  { page: 'manage', roles: ['officer', 'admin', 'national'] },
  { page: 'day-list', roles: ['officer', 'admin'] },
  { page: 'scan-proof', roles: ['officer'] },
  { page: 'quotas', roles: ['admin', 'national'] },
  { page: 'give-out', roles: ['admin', 'national'] },
  { page: 'release-time', roles: ['admin', 'national'], below: 'give-out' },
  { page: 'close-day', roles: ['admin', 'national'] },
  { page: 'bookings-search', roles: ['officer', 'admin', 'national'] },
  { page: 'statistics', roles: ['admin', 'national'] },
  { page: 'holidays', roles: ['national'] },
  { page: 'office-records', roles: ['national'] },
  { page: 'grants', roles: ['admin', 'national'] },
  { page: 'audit', roles: ['admin', 'national'] },
] as const satisfies readonly {
  page: PageName
  roles: readonly Role[]
  /** Stands below another page: the menu leads to that one. */
  below?: PageName
}[]

export type StaffPageName = (typeof sections)[number]['page']

const rolesOf = (page: StaffPageName): readonly Role[] => sections.find((section) => section.page === page)?.roles ?? []

type Roles = SessionView['roles']

/** What stands in somebody's menu. A menu only: each call asks the table for the grant anew. */
export const staffMenu = (held: Roles): StaffPageName[] =>
  sections.filter((section) => !('below' in section) && mayOpen(section.page, held)).map(({ page }) => page)

export const mayOpen = (page: StaffPageName, held: Roles): boolean =>
  held.some(({ role }) => rolesOf(page).includes(role))

/** The offices somebody may work for on a page; undefined stands for all of them. */
export function officesFor(page: StaffPageName, held: Roles): readonly string[] | undefined {
  if (held.some(({ role }) => role === 'national')) return undefined
  return held.flatMap(({ role, office }) => (office && rolesOf(page).includes(role) ? [office] : []))
}
