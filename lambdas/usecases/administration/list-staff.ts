import { byRoleThenName, staffMemberView } from '../../domain/administration/staff.ts'
import { national } from '../../domain/shared/scope.ts'
import type { Offices } from '../ports.ts'
import type { MfaRecords } from '../session/mfa.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Staff } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly staff: Pick<Staff, 'of'>
  readonly mfaRecords: Pick<MfaRecords, 'among'>
}

const listed = async ({ staff, mfaRecords }: Pick<Deps, 'staff' | 'mfaRecords'>, scope: string) => {
  const members = (await staff.of(scope)).sort(byRoleThenName)
  const withMfa = await mfaRecords.among(members.map(({ account }) => account))
  return { staff: members.map((member) => staffMemberView(member, withMfa.has(member.account))) }
}

/** Who may do what at an office, and who of them logs in with a second step. */
export const listStaff =
  (deps: Deps): UseCase<'listStaff'> =>
  async ({ office }) =>
    (await deps.offices.find(office)) ? listed(deps, office) : refuse('not-found')

export const listNationalStaff =
  (deps: Pick<Deps, 'staff' | 'mfaRecords'>): UseCase<'listNationalStaff'> =>
  async () =>
    listed(deps, national)
