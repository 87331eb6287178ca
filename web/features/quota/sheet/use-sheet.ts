import { useEffect, useState } from 'preact/hooks'
import { readItem, removeItem, saveItem } from '../../../lib/storage.ts'
import { type Edit, openSheet, type QuotaSheet } from './sheet-state.ts'

/** The desk of an office. What is not saved stays in this tab, also over a login or a change of language. */
export function useQuotaSheet(office: string): [QuotaSheet, (change: (sheet: QuotaSheet) => QuotaSheet) => void] {
  const draft = `quota-edits ${office}`
  const [sheet, setSheet] = useState<QuotaSheet>(() =>
    openSheet(JSON.parse(readItem('session', draft) ?? '[]') as [string, Edit][]),
  )
  useEffect(() => {
    if (sheet.edits.size === 0) removeItem('session', draft)
    else saveItem('session', draft, JSON.stringify([...sheet.edits]))
  }, [sheet.edits, draft])
  return [sheet, setSheet]
}
