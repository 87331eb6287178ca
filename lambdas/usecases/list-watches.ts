import type { Offices, Watches } from './ports.ts'
import type { UseCase } from './use-case.ts'

export interface WatchDeps {
  readonly offices: Pick<Offices, 'list'>
  readonly watches: Pick<Watches, 'ofAccount'>
}

/** The offices whose openings an account is told of. */
export const watchedBy = async ({ offices, watches }: WatchDeps, account: string): Promise<string[]> =>
  watches.ofAccount(
    account,
    (await offices.list()).map(({ id }) => id),
  )

export const listWatches =
  (deps: WatchDeps): UseCase<'listWatches'> =>
  async (_input, { by }) => ({ offices: await watchedBy(deps, by.id) })
