import type { FieldError } from '../../../../lambdas/contract/http/field-errors.ts'
import type { RouteOutput } from '../../../../lambdas/contract/routes.ts'

/*
 * What can be said of two lists of holidays without asking the server: what differs, what is wrong, and how the change
 * of somebody else goes together with one's own.
 */

export type HolidayListView = RouteOutput<'showHolidays'>
export type Holiday = HolidayListView['days'][number]

/** What became of a list. */
export interface Changes {
  readonly added: readonly Holiday[]
  readonly removed: readonly Holiday[]
  readonly changed: readonly { readonly before: Holiday; readonly after: Holiday }[]
  readonly same: number
}

const lineOf = ({ date, name, kind }: Holiday): string => `${date} ${kind} ${name}`
const nameOf = ({ name }: Holiday): string => name.trim().toLowerCase()

/** From nearest to farthest: who agrees in the first way is not asked for the next. */
const likenesses: readonly ((a: Holiday, b: Holiday) => boolean)[] = [
  (a, b) => lineOf(a) === lineOf(b),
  (a, b) => a.date === b.date && nameOf(a) === nameOf(b),
  (a, b) => nameOf(a) === nameOf(b) && a.kind === b.kind,
  (a, b) => a.date === b.date && a.kind === b.kind,
]

/** What is added, removed and changed between two lists; a corrected name, date or kind is one change. */
export function changesBetween(before: readonly Holiday[], after: readonly Holiday[]): Changes {
  const [left, right] = [[...before], [...after]]
  const pairs: { before: Holiday; after: Holiday }[] = []
  for (const isLike of likenesses)
    for (const one of [...left]) {
      const n = right.findIndex((other) => isLike(one, other))
      const other = right[n]
      if (!other) continue
      right.splice(n, 1)
      left.splice(left.indexOf(one), 1)
      pairs.push({ before: one, after: other })
    }
  const changed = pairs.filter((pair) => lineOf(pair.before) !== lineOf(pair.after))
  return { added: right, removed: left, changed, same: pairs.length - changed.length }
}

/**
 * One's own list together with what somebody else has saved meanwhile. Where both changed the same day, one's own
 * words stand.
 * @param base what both began with
 */
export function mergeHolidays(
  base: readonly Holiday[],
  own: readonly Holiday[],
  theirs: readonly Holiday[],
): Holiday[] {
  const { added, removed, changed } = changesBetween(base, theirs)
  const same = (a: Holiday) => (b: Holiday) => lineOf(a) === lineOf(b)
  const remaining = own
    .filter((day) => !removed.some(same(day)))
    .map((day) => changed.find(({ before }) => same(day)(before))?.after ?? day)
  const known = (day: Holiday) => remaining.some((mine) => mine.date === day.date && nameOf(mine) === nameOf(day))
  return inOrder([...remaining, ...added.filter((day) => !known(day))])
}

const inOrder = (days: readonly Holiday[]): Holiday[] =>
  [...days].sort((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name, 'id'))

/** A field of a row that is wrong, by the rules of the contract. */
export interface RowError {
  /** Of the row, counted from 0. */
  readonly n: number
  readonly field: keyof Holiday
  readonly code: FieldError['code']
}

const longestName = 120
/** In the order in which they are read. */
export const fields = ['date', 'name', 'kind'] as const

/** What is wrong with the rows of a year's list. Dates are `YYYY-MM-DD`, or whatever was typed. */
export function holidayErrors(rows: readonly Readonly<Record<keyof Holiday, string>>[], year: number): RowError[] {
  const seen = new Set<string>()
  return rows.flatMap(({ date, name, kind }, n) => {
    const key = `${date} ${name.trim().toLowerCase()}`
    const again = seen.has(key) ? ('duplicate-holiday' as const) : undefined
    seen.add(key)
    const found = {
      date: dateError(date, year) ?? again,
      name: nameError(name),
      kind: kind === 'libur' || kind === 'cuti' ? undefined : ('not-a-choice' as const),
    }
    return fields.flatMap((field) => (found[field] ? [{ n, field, code: found[field] }] : []))
  })
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

function dateError(date: string, year: number): RowError['code'] | undefined {
  if (date.trim() === '') return 'required'
  if (!isDay(date)) return 'date'
  return date.startsWith(`${year}-`) ? undefined : 'other-year'
}

function nameError(name: string): RowError['code'] | undefined {
  if (name.trim() === '') return 'required'
  return name.trim().length > longestName ? 'too-long' : undefined
}

/**
 * The list after an import.
 * @param keep whether days that the import does not have stay
 */
export function withImported(before: readonly Holiday[], imported: readonly Holiday[], keep: boolean): Holiday[] {
  const { removed } = changesBetween(before, imported)
  return inOrder(keep ? [...imported, ...removed] : imported)
}
