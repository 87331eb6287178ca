import { noOpening, type OpeningDraft } from '../../staff/quota/opening.ts'
import { noRange, type RangeDraft } from '../../staff/quota/range.ts'
import type { Pattern } from './patterns.ts'

/** What is typed on the way; undefined where the office's own still stands. */
export interface Draft {
  readonly patterns: readonly Pattern[] | undefined
  readonly range: RangeDraft
  /** Only these days of the week; undefined, every day the office is open. */
  readonly weekdays: readonly number[] | undefined
  readonly opening: OpeningDraft
}

/** As somebody finds it who has typed nothing. */
export const emptyDraft: Draft = { patterns: undefined, range: noRange, weekdays: undefined, opening: noOpening }
