/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/

/**
 * Separated values as spreadsheets open them (RFC 4180, but for the delimiter): UTF-8 with its mark, every cell quoted,
 * and none that could run as a formula.
 */
export const csv = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')}`

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
