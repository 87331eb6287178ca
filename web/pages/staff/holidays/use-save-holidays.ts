import { useState } from 'preact/hooks'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { staffFieldErrorText } from '../../../lib/staff-fields.ts'
import { daysOf, type HolidayDraft, keptRows, rebased } from './holiday-draft.ts'
import { type Changes, changesBetween, type HolidayListView, holidayErrors } from './holiday-list.ts'
import type { RowErrors } from './row-fields.tsx'

interface Wrong {
  /** By the row's id. */
  readonly rows: Readonly<Record<number, RowErrors>>
  readonly source?: string | undefined
  /** What no field can be blamed for. */
  readonly general?: Problem | undefined
  /** Grows with every refusal. */
  readonly round: number
}

/** Saving a draft: what is wrong with it, and what became of it while somebody else saved. */
export function useSaveHolidays({
  draft,
  onChange,
  onSaved,
}: {
  draft: HolidayDraft
  onChange: (draft: HolidayDraft) => void
  onSaved: (list: HolidayListView) => void
}) {
  const { locale } = usePageContext()
  const action = useStaffAction()
  const [wrong, setWrong] = useState<Wrong>({ rows: {}, round: 0 })
  const [meanwhile, setMeanwhile] = useState<Changes>()
  const { year, version } = draft.base
  const rows = keptRows(draft)

  const refuse = (errors: readonly (RowErrors['date'] & { readonly path: string })[], general?: Problem) => {
    const found: Record<number, RowErrors> = {}
    for (const { path, ...error } of errors) {
      const [, n = '', field = ''] = /^days\.(\d+)\.(date|name|kind)$/.exec(path) ?? []
      const id = rows[Number(n)]?.id
      if (n && id !== undefined) found[id] = { ...found[id], [field]: error }
    }
    const source = errors.find(({ path }) => path === 'source')?.message
    const blamed = Object.keys(found).length > 0 || source !== undefined
    setWrong(({ round }) => ({ rows: found, source, general: blamed ? undefined : general, round: round + 1 }))
  }
  /** Brings in what is saved now; nothing written is lost. */
  const catchUp = async (problem: Problem) => {
    const result = await action.run(() => staffApi('showHolidays', { year: `${year}` }))
    if (!result) return
    if (!result.ok) return refuse([], result.problem)
    setMeanwhile(changesBetween(draft.base.days, result.body.days))
    onChange(rebased(draft, result.body))
    setWrong(({ round }) => ({ rows: {}, general: problem, round: round + 1 }))
  }
  const save = async () => {
    const errors = holidayErrors(rows, year).map(({ n, field, code }) => ({
      path: `days.${n}.${field}`,
      message: staffFieldErrorText(code, locale, draft.base.year),
    }))
    if (draft.source.trim() === '') errors.unshift({ path: 'source', message: staffFieldErrorText('required', locale) })
    if (errors.length > 0) return refuse(errors)
    const { source, status } = draft
    const sent = { year: `${year}`, source, status, days: daysOf(draft), version }
    const result = await action.run(() => staffApi('saveHolidays', sent))
    if (!result) return
    if (result.ok) onSaved(result.body)
    else if (result.problem.code === 'changed-meanwhile') await catchUp(result.problem)
    else refuse(result.problem.errors, result.problem)
  }
  /** What was wrong with a row is looked at again when it is saved. */
  const forgive = (id: number) => setWrong((now) => ({ ...now, rows: { ...now.rows, [id]: {} } }))
  return {
    action,
    wrong,
    meanwhile,
    save,
    forgive,
    forgiveSource: () => setWrong((now) => ({ ...now, source: undefined })),
  }
}
