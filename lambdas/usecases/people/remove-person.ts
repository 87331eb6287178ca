import type { SavedPeople } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

/** Removes a saved person. Bookings made with it are whole in themselves and stay. */
export const removePerson =
  ({ people }: { people: Pick<SavedPeople, 'change'> }): UseCase<'removePerson'> =>
  ({ person }, { by }) =>
    people.change(by.id, async (saved) =>
      saved.some(({ id }) => id === person)
        ? { answer: undefined, change: { remove: person } }
        : { answer: refuse('not-found') },
    )
