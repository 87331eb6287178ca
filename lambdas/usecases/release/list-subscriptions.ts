import type { Offices, Subscriptions } from '../ports.ts'
import type { UseCase } from '../shared/use-case.ts'

export interface SubscriptionDeps {
  readonly offices: Pick<Offices, 'list'>
  readonly subscriptions: Pick<Subscriptions, 'ofAccount'>
}

/** The offices whose openings an account is told of. */
export const subscribedOffices = async (
  { offices, subscriptions }: SubscriptionDeps,
  account: string,
): Promise<string[]> =>
  subscriptions.ofAccount(
    account,
    (await offices.list()).map(({ id }) => id),
  )

export const listSubscriptions =
  (deps: SubscriptionDeps): UseCase<'listSubscriptions'> =>
  async (_input, { by }) => ({ offices: await subscribedOffices(deps, by.id) })
