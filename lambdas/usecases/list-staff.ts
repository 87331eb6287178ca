import { national } from '../domain/scope.ts'
import { inStaffOrder, memberView } from '../domain/staff.ts'
import type { Staff } from './house.ts'
import type { Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly staff: Pick<Staff, 'of'>
}

const listed = async (staff: Deps['staff'], scope: string) => ({
  staff: (await staff.of(scope)).sort(inStaffOrder).map(memberView),
})

/** Who may do what at an office. */
export const listStaff =
  ({ offices, staff }: Deps): UseCase<'listStaff'> =>
  async ({ office }) =>
    (await offices.find(office)) ? listed(staff, office) : refuse('not-found')

export const listNationalStaff =
  ({ staff }: Pick<Deps, 'staff'>): UseCase<'listNationalStaff'> =>
  async () =>
    listed(staff, national)
