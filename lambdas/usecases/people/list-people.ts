import { savedPersonView } from '../../domain/people/saved-person.ts'
import type { SavedPeople } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

/** The people saved in the account, by name, as one looks for them. */
export const listPeople =
  ({ people }: { people: Pick<SavedPeople, 'ofAccount'> }): UseCase<'listPeople'> =>
  async (_input, { by }) => {
    const saved = await people.ofAccount(by.id)
    return { people: saved.toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'id')).map(savedPersonView) }
  }
