import { personView } from '../domain/saved-person.ts'
import type { People } from './ports.ts'
import type { UseCase } from './use-case.ts'

/** The people saved in the account, by name, as one looks for them. */
export const listPeople =
  ({ people }: { people: Pick<People, 'ofAccount'> }): UseCase<'listPeople'> =>
  async (_input, { by }) => {
    const saved = await people.ofAccount(by.id)
    return { people: saved.toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'id')).map(personView) }
  }
