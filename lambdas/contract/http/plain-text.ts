/*
 * What a line of plain text may hold. It stands here without zod, like patterns.ts, but apart from it: only pages of the staff
 * need it.
 */

/** Control characters, and format characters that nobody sees. */
const invisibleCharacters = String.raw`\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff`

/** Text without any of them. */
export const plainTextPattern = new RegExp(`^[^${invisibleCharacters}]*$`, 'u')

/** What was typed, spoken or pasted, as the contract takes it: in one line, without what nobody sees, composed (NFC). */
export const toPlainText = (text: string): string =>
  text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(new RegExp(`[${invisibleCharacters}]`, 'gu'), '')
    .normalize('NFC')
    .trim()
