import { national } from '../domain/scope.ts'
import { inStaffOrder, memberView } from '../domain/staff.ts'
import type { Staff } from './house.ts'
import type { Offices } from './ports.ts'
import type { SecondSteps } from './second-step.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly staff: Pick<Staff, 'of'>
  readonly secondSteps: Pick<SecondSteps, 'among'>
}

const listed = async ({ staff, secondSteps }: Pick<Deps, 'staff' | 'secondSteps'>, scope: string) => {
  const members = (await staff.of(scope)).sort(inStaffOrder)
  const having = await secondSteps.among(members.map(({ account }) => account))
  return { staff: members.map((member) => memberView(member, having.has(member.account))) }
}

/** Who may do what at an office, and who of them logs in with a second step. */
export const listStaff =
  (deps: Deps): UseCase<'listStaff'> =>
  async ({ office }) =>
    (await deps.offices.find(office)) ? listed(deps, office) : refuse('not-found')

export const listNationalStaff =
  (deps: Pick<Deps, 'staff' | 'secondSteps'>): UseCase<'listNationalStaff'> =>
  async () =>
    listed(deps, national)
