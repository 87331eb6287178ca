import { nikProblem } from '../../../../lambdas/contract/booking/nik.ts'
import type { FieldErrors } from '../../../hooks/use-form.ts'
import { shiftDay } from '../../../lib/dates.ts'

export const searchFormKinds = ['code', 'nik', 'name'] as const
export type SearchKind = (typeof searchFormKinds)[number]
export type SearchField = 'kind' | SearchKind | 'from' | 'to'
export type TypedSearch = Readonly<Record<SearchField, string>>

export const emptySearch: TypedSearch = { kind: 'code', code: '', nik: '', name: '', from: '', to: '' }

export const searchKindOf = ({ kind }: Pick<TypedSearch, 'kind'>): SearchKind =>
  searchFormKinds.find((one) => one === kind) ?? 'code'

const day = /^\d{4}-\d\d-\d\d$/

/** What is wrong with the one thing that is searched for; the rest the server judges. */
export function searchErrors(typed: TypedSearch): FieldErrors<SearchField> {
  const kind = searchKindOf(typed)
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
const maxRangeDays = 31

/**
 * What is asked of the server: only what the chosen kind needs. A range with one end is as long as it may be.
 */
export function searchInput(typed: TypedSearch) {
  const kind = searchKindOf(typed)
  const text = typed[kind].trim()
  if (kind !== 'name') return { [kind]: text }
  const { from, to } = typed
  const first = from || (to && shiftDay(to, 1 - maxRangeDays))
  return { name: text, ...(first && { from: first }), ...(to && { to }) }
}
