import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { CloseDayTexts } from '../../texts/id/close-day.ts'
import type { DayData } from './day-data.ts'

/** What has just been done to the day on this page, or came between. */
export type News = 'closed' | 'reopened' | 'meanwhile'

/** What each part of a day's page is given. */
export interface OfDay {
  readonly t: CloseDayTexts
  readonly office: Office
  readonly date: string
  readonly data: DayData
  /** The day is another now: look at it anew. */
  readonly onChanged: (news: News) => void
}
