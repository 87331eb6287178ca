import { type DateRangeDraft, emptyDateRange } from '../../../features/quota/date-range-draft.ts'
import { emptyReleaseDraft, type ReleaseDraft } from '../../../features/release/release-draft.ts'
import type { HoursPattern } from './hours-patterns.ts'

/** What is typed on the way; undefined where the office's own still stands. */
export interface GiveOutDraft {
  readonly patterns: readonly HoursPattern[] | undefined
  readonly range: DateRangeDraft
  /** Only these days of the week; undefined, every day the office is open. */
  readonly weekdays: readonly number[] | undefined
  readonly release: ReleaseDraft
}

/** As somebody finds it who has typed nothing. */
export const emptyGiveOutDraft: GiveOutDraft = {
  patterns: undefined,
  range: emptyDateRange,
  weekdays: undefined,
  release: emptyReleaseDraft,
}
