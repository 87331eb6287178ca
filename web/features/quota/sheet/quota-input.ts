/** What somebody wants of a quota: this number, no such time (null), or so many more or less. */
export type QuotaInput = { readonly to: number | null } | { readonly by: number }

/** The most people a time can take, as the contract has it. */
const maxQuota = 1000

/** What was typed: `12`, `+5`, `-5`. Undefined when it is none of these. */
export function parseQuotaInput(text: string): QuotaInput | undefined {
  const [, sign, digits] = /^\s*([+\-−]?)\s*(\d{1,4})\s*$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const number = Number(digits)
  if (sign) return { by: sign === '+' ? number : -number }
  return number <= maxQuota ? { to: number } : undefined
}

/**
 * The quota that comes of it; undefined when that is none.
 * @param quota the one that stands there; more or less of no time at all is nothing
 */
export function resultingQuota(entry: QuotaInput, quota: number | null): number | null | undefined {
  if ('to' in entry) return entry.to
  if (quota === null) return undefined
  const sum = quota + entry.by
  return sum >= 0 && sum <= maxQuota ? sum : undefined
}
