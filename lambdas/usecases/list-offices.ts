import type { Offices } from './ports.ts'
import { officeView } from './show-office.ts'
import type { UseCase } from './use-case.ts'

export const listOffices =
  ({ offices }: { offices: Pick<Offices, 'list'> }): UseCase<'listOffices'> =>
  async () => ({ offices: (await offices.list()).map(officeView) })
