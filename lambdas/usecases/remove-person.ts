import type { People } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

/** Removes a saved person. Bookings made with it are whole in themselves and stay. */
export const removePerson =
  ({ people }: { people: Pick<People, 'change'> }): UseCase<'removePerson'> =>
  ({ person }, { by }) =>
    people.change(by.id, async (saved) =>
      saved.some(({ id }) => id === person)
        ? { answer: undefined, change: { remove: person } }
        : { answer: refuse('not-found') },
    )
