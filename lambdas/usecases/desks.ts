import type { Members } from './ports.ts'
import { type Account, type Refusal, refuse } from './use-case.ts'

/** The offices at whose desk somebody works. */
export const desksOf = async (members: Pick<Members, 'find'>, by: Account): Promise<string[]> =>
  (await members.find(by.id)).grants.flatMap(({ role, office }) => (role === 'officer' && office ? [office] : []))

/** The desk somebody works at: the one that was named, or their only one. */
export async function deskOf(
  members: Pick<Members, 'find'>,
  by: Account,
  named: string | undefined,
): Promise<string | Refusal<'forbidden' | 'validation-failed'>> {
  const desks = await desksOf(members, by)
  if (named !== undefined) return desks.includes(named) ? named : refuse('forbidden')
  const [only, another] = desks
  if (only === undefined) return refuse('forbidden')
  return another === undefined ? only : refuse('validation-failed', { errors: [{ path: 'office', code: 'required' }] })
}
