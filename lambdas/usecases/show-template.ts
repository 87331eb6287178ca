import type { Offices } from './ports.ts'
import type { Templates } from './quota-book.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly templates: Pick<Templates, 'find'>
}

/** The ordinary week of an office; without days while none was saved. */
export const showTemplate =
  ({ offices, templates }: Deps): UseCase<'showTemplate'> =>
  async ({ office }) =>
    (await offices.find(office)) ? templates.find(office) : refuse('not-found')
