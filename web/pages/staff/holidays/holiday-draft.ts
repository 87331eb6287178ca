import {
  type Changes,
  changesBetween,
  type Holiday,
  type HolidayListView,
  isDay,
  mergeHolidays,
} from './holiday-list.ts'

/** One row as it is being written. */
export interface HolidayRow extends Readonly<Record<keyof Holiday, string>> {
  /** Stays the same while the row is edited. */
  readonly id: number
  /** Taken out, and can still be put back. */
  readonly gone?: boolean
}

/** The list of a year as it is being written; nothing of it is saved. */
export interface HolidayDraft {
  /** What it began with: what is saved is compared with it. */
  readonly base: HolidayListView
  readonly source: string
  readonly status: HolidayListView['status']
  readonly rows: readonly HolidayRow[]
}

const rowsOf = (days: readonly Holiday[], first = 1): HolidayRow[] => days.map((day, n) => ({ ...day, id: first + n }))
const nextId = ({ rows }: HolidayDraft): number => Math.max(0, ...rows.map(({ id }) => id)) + 1

export const holidayDraftFrom = (base: HolidayListView): HolidayDraft => ({
  base,
  source: base.source,
  status: base.status,
  rows: rowsOf(base.days),
})

/** The rows that are to be saved, in the order in which they are sent. */
export const keptRows = ({ rows }: HolidayDraft): HolidayRow[] => rows.filter(({ gone }) => !gone)
const dayOf = ({ date, name, kind }: HolidayRow) => ({ date, name: name.trim(), kind }) as Holiday
export const daysOf = (draft: HolidayDraft): Holiday[] => keptRows(draft).map(dayOf)

export const withRow = (draft: HolidayDraft, id: number, change: Partial<HolidayRow>): HolidayDraft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
})

export const withNewRow = (draft: HolidayDraft): HolidayDraft => ({
  ...draft,
  rows: [...draft.rows, { id: nextId(draft), date: '', name: '', kind: 'libur' }],
})

/** Another list instead; the rows get new ids, since they are other rows. */
export const withDays = (draft: HolidayDraft, days: readonly Holiday[]): HolidayDraft => ({
  ...draft,
  rows: rowsOf(days, nextId(draft)),
})

/** What the draft changes. A row that is still without its date is no change yet. */
export const changesOf = (draft: HolidayDraft): Changes =>
  changesBetween(
    draft.base.days,
    daysOf(draft).filter(({ date }) => isDay(date)),
  )

export const isTouched = (draft: HolidayDraft): boolean => {
  const { added, removed, changed } = changesBetween(draft.base.days, daysOf(draft))
  const { base, source, status } = draft
  return added.length + removed.length + changed.length > 0 || source !== base.source || status !== base.status
}

/** The draft upon what somebody else has saved meanwhile; one's own words stand where both wrote. */
export function rebased(draft: HolidayDraft, newest: HolidayListView): HolidayDraft {
  const { base } = draft
  const days = mergeHolidays(base.days, daysOf(draft), newest.days)
  return {
    ...withDays(draft, days),
    base: newest,
    source: draft.source === base.source ? newest.source : draft.source,
    status: draft.status === base.status ? newest.status : draft.status,
  }
}

/** The draft of the tab's storage; undefined when there is none, or none that fits. */
export function recalledDraft(saved: string | undefined, year: number): HolidayDraft | undefined {
  const draft = saved === undefined ? undefined : (JSON.parse(saved) as HolidayDraft)
  return draft?.base.year === year ? draft : undefined
}
