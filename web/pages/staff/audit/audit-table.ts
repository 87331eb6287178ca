import type { AuditEntryView } from '../../../../lambdas/contract/administration/audit-schemas.ts'
import type { CsvCell } from '../../../lib/csv.ts'
import { clockAt, todayIn, zoneName } from '../../../lib/dates.ts'
import type { AuditTexts } from '../../../texts/id/staff/audit.ts'
import { sentenceOf, type Wording } from './entry-wording.ts'

/** The entries as a table for a spreadsheet: in words, and with everything the words leave out. */
export function auditTable(
  entries: readonly AuditEntryView[],
  t: AuditTexts,
  wording: Wording,
  timeZone: string,
): { head: string[]; rows: CsvCell[][] } {
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
