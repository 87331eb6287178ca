import type { AuditEntryView } from '../../../lambdas/contract/staff/audit.ts'
import { clockAt, todayIn, zoneName } from '../../dates.ts'
import type { Cell } from '../../staff/csv.ts'
import type { AuditTexts } from '../../texts/id/audit.ts'
import { sentenceOf, type Wording } from './words.ts'

/** The entries as a table for a spreadsheet: in words, and with everything the words leave out. */
export function tableOf(
  entries: readonly AuditEntryView[],
  t: AuditTexts,
  wording: Wording,
  timeZone: string,
): { head: string[]; rows: Cell[][] } {
  const { at, by, account, action, target, what, details } = t.csv
  return {
    head: [at(zoneName(timeZone)), by, account, action, target, what, details],
    rows: entries.map((entry) => [
      stampOf(entry.at, timeZone),
      entry.username,
      entry.by,
      entry.action,
      entry.target ?? '',
      sentenceOf(entry, t, wording),
      JSON.stringify(entry.details),
    ]),
  }
}

/** `2026-12-14 08:00:07`, which spreadsheets take for a moment; seconds are the same in every zone of ours. */
function stampOf(iso: string, timeZone: string): string {
  const at = Date.parse(iso)
  return `${todayIn(timeZone, at)} ${clockAt(at, timeZone)}:${iso.slice(17, 19)}`
}
