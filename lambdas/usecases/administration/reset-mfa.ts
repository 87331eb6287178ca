import type { AuditEntry } from '../../domain/shared/audit-entry.ts'
import type { Grant, Members } from '../ports.ts'
import type { MfaRecords } from '../session/mfa.ts'
import { actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Directory, Staff } from './ports.ts'

interface Deps {
  readonly staff: Pick<Staff, 'of'>
  readonly members: Pick<Members, 'find'>
  readonly directory: Pick<Directory, 'resetMfa'>
  readonly mfaRecords: Pick<MfaRecords, 'find' | 'end'>
}

/**
 * For somebody whose phone is gone: the password is enough to log in once more, every session ends, and where the second
 * step is required the first thing the person does is to set it up anew. The accounts service comes first: if what
 * follows fails, the next login asks for codes again, and it can be asked for once more.
 *
 * Only who may give all the rights of that person may do it, since a password is all that stands before them then. For
 * national admins that is nobody here (docs/operations.md); for oneself a code is needed.
 */
export const resetMfa =
  ({ staff, members, directory, mfaRecords }: Deps): UseCase<'resetMfa'> =>
  async ({ office, account }, { by }) => {
    const member = (await staff.of(office)).find((one) => one.account === account)
    if (!member) return refuse('not-found')
    const [own, theirs] = await Promise.all([members.find(by.id), members.find(account)])
    if (account === by.id || !theirs.grants.every((grant) => mayGive(own.grants, grant))) return refuse('forbidden')
    if (!(await mfaRecords.find(account))) return refuse('not-found')
    await directory.resetMfa(member.username)
    const details = { account, username: member.username }
    const entry: AuditEntry = { scope: office, ...actor(by), action: 'second-step-reset', details }
    return (await mfaRecords.end(account, [entry])) === 'ended' ? undefined : refuse('not-found')
  }

const mayGive = (own: readonly Grant[], { role, office }: Grant): boolean =>
  role !== 'national' &&
  own.some((held) => held.role === 'national' || (held.role === 'admin' && held.office === office))
