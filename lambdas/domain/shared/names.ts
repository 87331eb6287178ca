/** Words without case and accents: "Dédé Nur'aini" → `dede`, `nur`, `aini`. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether every word that was typed begins a word of the name, in any order. */
export function nameMatches(typed: string, name: string): boolean {
  const [wanted, words] = [wordsOf(typed), wordsOf(name)]
  return wanted.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)))
}

/**
 * Enough of a name to know whose it is, and no more: "Dewi Nur Lestari" → "D••• N•• L•••". At most three dots a word, so
 * that its length says little.
 */
export const maskedName = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', ...rest] = word
      return `${first}${'•'.repeat(Math.min(rest.length, 3))}`
    })
    .join(' ')
