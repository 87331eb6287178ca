import type { Offices, Subscriptions } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly subscriptions: Pick<Subscriptions, 'add' | 'remove'>
}

/** From now on the account is told by mail when the office has announced an opening; of one announced already it is not. */
export const subscribeToReleases =
  ({ offices, subscriptions }: Deps): UseCase<'subscribeToReleases'> =>
  async ({ office }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    await subscriptions.add(by.id, office)
    return undefined
  }

export const unsubscribeFromReleases =
  ({ subscriptions }: Pick<Deps, 'subscriptions'>): UseCase<'unsubscribeFromReleases'> =>
  async ({ office }, { by }) => {
    await subscriptions.remove(by.id, office)
    return undefined
  }
