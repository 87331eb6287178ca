import { type OfficeField, type OfficeValues, officeFields } from './office-form-values.ts'

/** What people call a part of an office: a list is one part, since its rows stand and fall together. */
export type OfficePart =
  | Exclude<OfficeField, `emails.${string}` | `social.${string}` | `${string}Count`>
  | 'emails'
  | 'social'

/** What somebody else has changed of a part, and whether it was taken over. */
export interface ConcurrentChange {
  readonly part: OfficePart
  readonly taken: boolean
  /** As it is saved now, to be read. */
  readonly theirs: string
}

const partOf = (field: OfficeField): OfficePart => {
  if (/^email/.test(field)) return 'emails'
  return (/^social/.test(field) ? 'social' : field) as OfficePart
}
const fieldsOf = (part: OfficePart): OfficeField[] => officeFields.filter((field) => partOf(field) === part)
const same = (fields: readonly OfficeField[], a: OfficeValues, b: OfficeValues): boolean =>
  fields.every((field) => a[field] === b[field])

/**
 * One's own form upon what somebody else has saved meanwhile: what only they changed is taken over, one's own words
 * stand where both wrote.
 * @param base what the form began with
 */
export function mergedValues(
  base: OfficeValues,
  own: OfficeValues,
  theirs: OfficeValues,
): { values: OfficeValues; meanwhile: readonly ConcurrentChange[] } {
  let values = own
  const meanwhile: ConcurrentChange[] = []
  for (const part of new Set(officeFields.map(partOf))) {
    const fields = fieldsOf(part)
    if (same(fields, base, theirs) || same(fields, own, theirs)) continue
    const taken = same(fields, base, own)
    if (taken) values = { ...values, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) }
    const words = fields.filter((field) => !field.endsWith('Count')).map((field) => theirs[field])
    meanwhile.push({ part, taken, theirs: words.filter(Boolean).join(', ') })
  }
  return { values, meanwhile }
}
