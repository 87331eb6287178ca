import type { Members } from '../ports.ts'
import { type Caller, type Refusal, refuse } from '../shared/use-case.ts'

/** The offices at whose desk somebody works. */
export const officesOfOfficer = async (members: Pick<Members, 'find'>, by: Caller): Promise<string[]> =>
  (await members.find(by.id)).grants.flatMap(({ role, office }) => (role === 'officer' && office ? [office] : []))

/** The desk somebody works at: the one that was named, or their only one. */
export async function resolveDeskOffice(
  members: Pick<Members, 'find'>,
  by: Caller,
  named: string | undefined,
): Promise<string | Refusal<'forbidden' | 'validation-failed'>> {
  const desks = await officesOfOfficer(members, by)
  if (named !== undefined) return desks.includes(named) ? named : refuse('forbidden')
  const [only, another] = desks
  if (only === undefined) return refuse('forbidden')
  return another === undefined ? only : refuse('validation-failed', { errors: [{ path: 'office', code: 'required' }] })
}
