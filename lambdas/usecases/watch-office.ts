import type { Offices, Watches } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly watches: Pick<Watches, 'add' | 'remove'>
}

/** From now on the account is told by mail when the office has announced an opening; of one announced already it is not. */
export const watchOffice =
  ({ offices, watches }: Deps): UseCase<'watchOffice'> =>
  async ({ office }, { by }) => {
    if (!(await offices.find(office))) return refuse('not-found')
    await watches.add(by.id, office)
    return undefined
  }

export const unwatchOffice =
  ({ watches }: Pick<Deps, 'watches'>): UseCase<'unwatchOffice'> =>
  async ({ office }, { by }) => {
    await watches.remove(by.id, office)
    return undefined
  }
