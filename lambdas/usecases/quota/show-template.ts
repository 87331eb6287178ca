import type { Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import type { Templates } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly templates: Pick<Templates, 'find'>
}

/** The ordinary week of an office, without days while none was saved, and its workdays. */
export const showTemplate =
  ({ offices, templates }: Deps): UseCase<'showTemplate'> =>
  async ({ office: id }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    return { ...(await templates.find(id)), workdays: [...office.workdays] }
  }
