import { nikProblem } from '../../../lambdas/contract/nik.ts'
import type { Faults } from '../../behaviour/use-form.ts'
import { addDays } from '../../dates.ts'

export const kinds = ['code', 'nik', 'name'] as const
export type Kind = (typeof kinds)[number]
export type Field = 'kind' | Kind | 'from' | 'to'
export type Typed = Readonly<Record<Field, string>>

export const nothing: Typed = { kind: 'code', code: '', nik: '', name: '', from: '', to: '' }

export const kindOf = ({ kind }: Pick<Typed, 'kind'>): Kind => kinds.find((one) => one === kind) ?? 'code'

const day = /^\d{4}-\d\d-\d\d$/

/** What is wrong with the one thing that is searched for; the rest the server judges. */
export function faultsOf(typed: Typed): Faults<Field> {
  const kind = kindOf(typed)
  const text = typed[kind].trim()
  if (text === '') return { [kind]: 'required' }
  if (kind === 'nik') return { nik: nikProblem(text) }
  if (kind === 'code') return {}
  const { from, to } = typed
  return {
    name: text.length < 2 ? 'too-short' : undefined,
    from: from === '' || day.test(from) ? undefined : 'date',
    to: to === '' || day.test(to) ? undefined : 'date',
  }
}

/** Days that a name is looked for in. */
const reach = 31

/**
 * What is asked of the server: only what the chosen kind needs. A range with one end is as long as it may be.
 */
export function searchOf(typed: Typed) {
  const kind = kindOf(typed)
  const text = typed[kind].trim()
  if (kind !== 'name') return { [kind]: text }
  const { from, to } = typed
  const first = from || (to && addDays(to, 1 - reach))
  return { name: text, ...(first && { from: first }), ...(to && { to }) }
}
