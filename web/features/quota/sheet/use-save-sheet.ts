import { useEffect, useState } from 'preact/hooks'
import type { SlotEditResult } from '../../../../lambdas/contract/quota/schemas.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { type QuotaSheet, saved, unsaved } from './sheet-state.ts'

/** So many edits travel at once; more of them go one load after the other. */
const batchSize = 100

/** How saving has come so far, or out. */
export interface SheetSaving {
  readonly pending: boolean
  /** How many saves have ended. */
  readonly round: number
  readonly done: number
  readonly of: number
  readonly results: readonly SlotEditResult[]
  readonly problem?: Problem | undefined
}

const idle: SheetSaving = { pending: false, round: 0, done: 0, of: 0, results: [] }

/**
 * Saves what is typed. What could not be sent stays as it was; sending it again is safe.
 * @returns `isFresh`: no edit was typed, undone or decided about since the last save, so what it came to is still news
 */
export function useSaveSheet(
  office: string,
  sheet: QuotaSheet,
  change: (step: (sheet: QuotaSheet) => QuotaSheet) => void,
) {
  const [saving, setSaving] = useState(idle)
  const action = useStaffAction()
  /** The edits that the last save left. */
  const [left, setLeft] = useState(sheet.edits)
  useEffect(() => setLeft(sheet.edits), [saving.round])
  const save = async () => {
    const edits = unsaved(sheet)
    if (saving.pending || edits.length === 0) return
    let at: SheetSaving = { ...idle, round: saving.round, pending: true, of: edits.length }
    setSaving(at)
    for (let from = 0; from < edits.length && !at.problem; from += batchSize) {
      const some = edits.slice(from, from + batchSize)
      const answer = await action.run(() => staffApi('editSlots', { office, edits: some }), 4)
      if (!answer) break
      if (answer.ok) {
        const { results } = answer.body
        change((now) => saved(now, some, results))
        at = { ...at, done: from + some.length, results: [...at.results, ...results] }
      } else at = { ...at, problem: answer.problem }
      setSaving(at)
    }
    setSaving({ ...at, pending: false, round: at.round + 1 })
  }
  return { saving, save, wait: action.wait, isFresh: saving.round > 0 && left === sheet.edits }
}
