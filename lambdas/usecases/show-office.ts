import type { Office } from '../domain/office.ts'
import type { Offices } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

/** What everybody may see of an office; its policies stay inside. */
export const officeView = ({ workdays, cancellationFrees, ...view }: Office) => view

export const showOffice =
  ({ offices }: { offices: Pick<Offices, 'find'> }): UseCase<'showOffice'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    return office ? officeView(office) : refuse('not-found')
  }
