import { createHash } from 'node:crypto'
import { lateDays } from '../../contract/desk/late-days.ts'
import type { BookedApplicant, Outcome, OutcomeRecord, RefusalReason } from '../booking/booking.ts'
import { addDays, type Day, dayAt, type Millis, type TimeZone } from '../shared/dates.ts'

/** What an officer says of one applicant. */
export interface OutcomeStatement {
  readonly outcome: Outcome
  /** Of a refusal, and only of that (leaflet, step 13). */
  readonly reason?: RefusalReason | undefined
  readonly remark?: string | undefined
}

/** Tells a request that comes again: 110 bits of officer and Idempotency-Key, since a booking must stay small. */
export const outcomeRequestDigest = (account: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([account, key]))
    .digest('base64url')
    .slice(0, 18)

/** Whether it says what stands already. */
export const isSameOutcome = (
  { outcome, refusal, recorded }: BookedApplicant,
  { outcome: stated, reason, remark }: OutcomeStatement,
): boolean => outcome === stated && refusal === reason && (recorded?.remark ?? '') === (remark ?? '')

/** Whether the desk recorded it on the day of arrival, and it has come in within a week. */
export const isWithinOutcomePeriod = (
  date: Day,
  { at, now, timeZone }: { at: Millis; now: Millis; timeZone: TimeZone },
): boolean => dayAt(at, timeZone) === date && date >= addDays(dayAt(now, timeZone), -lateDays)

/** The applicant with an outcome; one that was there gives way. */
export const withOutcome = (
  { outcome: _, refusal: __, ...applicant }: BookedApplicant,
  { outcome, reason, remark }: OutcomeStatement,
  record: Omit<OutcomeRecord, 'remark'>,
): BookedApplicant => ({
  ...applicant,
  outcome,
  ...(reason && { refusal: reason }),
  recorded: { ...record, ...(remark && { remark }) },
})

/** How many taken-back requests are remembered: far more than anybody takes back of one person on one day. */
const maxRememberedRequests = 10

/** The applicant without an outcome, remembering the request that had recorded it. */
export function withoutOutcome({ outcome, refusal, recorded, ...applicant }: BookedApplicant): BookedApplicant {
  const undone = [...(applicant.undone ?? []), ...(recorded?.request ? [recorded.request] : [])].slice(
    -maxRememberedRequests,
  )
  return { ...applicant, ...(undone.length > 0 && { undone }) }
}

/** The applicant who had not come when the day had ended. */
export const asNoShow = (applicant: BookedApplicant, at: Millis): BookedApplicant =>
  withOutcome(applicant, { outcome: 'no-show' }, { at })
