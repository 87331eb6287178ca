import { useEffect, useState } from 'preact/hooks'
import type { SlotEdited } from '../../../lambdas/contract/staff/schemas.ts'
import type { Problem } from '../../api.ts'
import { staffApi } from '../../staff/api.ts'
import { useStaffAction } from '../../staff/use-staff.ts'
import { type Desk, saved, unsaved } from './desk.ts'

/** So many edits travel at once; more of them go one load after the other. */
const atOnce = 100

/** How saving has come so far, or out. */
export interface Saving {
  readonly pending: boolean
  /** How many saves have ended. */
  readonly round: number
  readonly done: number
  readonly of: number
  readonly results: readonly SlotEdited[]
  readonly problem?: Problem | undefined
}

const idle: Saving = { pending: false, round: 0, done: 0, of: 0, results: [] }

/**
 * Saves what is typed. What could not be sent stays as it was; sending it again is safe.
 * @returns `isFresh`: no edit was typed, undone or decided about since the last save, so what it came to is still news
 */
export function useSave(office: string, desk: Desk, change: (step: (desk: Desk) => Desk) => void) {
  const [saving, setSaving] = useState(idle)
  const action = useStaffAction()
  /** The edits that the last save left. */
  const [left, setLeft] = useState(desk.edits)
  useEffect(() => setLeft(desk.edits), [saving.round])
  const save = async () => {
    const edits = unsaved(desk)
    if (saving.pending || edits.length === 0) return
    let at: Saving = { ...idle, round: saving.round, pending: true, of: edits.length }
    setSaving(at)
    for (let from = 0; from < edits.length && !at.problem; from += atOnce) {
      const some = edits.slice(from, from + atOnce)
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
  return { saving, save, wait: action.wait, isFresh: saving.round > 0 && left === desk.edits }
}
