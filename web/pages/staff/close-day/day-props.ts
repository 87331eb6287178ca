import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import type { CloseDayTexts } from '../../../texts/id/staff/close-day.ts'
import type { DayData } from './day-data.ts'

/** What has just been done to the day on this page, or came between. */
export type ClosingDayChange = 'closed' | 'reopened' | 'meanwhile'

/** What each part of a day's page is given. */
export interface ClosingDayProps {
  readonly t: CloseDayTexts
  readonly office: OfficeView
  readonly date: string
  readonly data: DayData
  /** The day is another now: look at it anew. */
  readonly onChanged: (change: ClosingDayChange) => void
}
