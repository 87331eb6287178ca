import type { Locale } from './locale.ts'

/**
 * What parts the cells of a CSV file. Excel splits by the list separator of the computer's region: with Indonesian
 * settings a semicolon, since the comma is the decimal mark there. A comma would put each row into one cell.
 */
export const csvDelimiter: Readonly<Record<Locale, ',' | ';'>> = { id: ';', en: ',' }
