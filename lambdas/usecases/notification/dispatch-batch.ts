import { outboxHours } from '../../contract/notification/outbox.ts'
import type { DeadLetters, ItemKey, Notice } from '../../domain/notification/notices.ts'
import type { Millis } from '../../domain/shared/dates.ts'
import { MailRefused, Overloaded, type ReportFault } from '../ports.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'
import { type DispatchDeps, dispatchEvent, noticesOfEvent, type StreamEvent } from './dispatch-event.ts'

/** One record of the table's stream. */
export interface StreamRecord {
  /** What the stream calls it. */
  readonly id: string
  /** Records of the same partition follow one another. */
  readonly partition: string
  /** What was changed. */
  readonly item: ItemKey
  /** When it was. */
  readonly at: Millis
  /** Reads it. Undefined for what nobody is told of. */
  readonly readEvent: () => StreamEvent | undefined
}

interface Deps extends DispatchDeps {
  readonly deadLetters: DeadLetters
  readonly report: ReportFault
  readonly sleep: (ms: number) => Promise<unknown>
}

export interface DispatchResult {
  /** Mails that went out. */
  readonly sent: number
  /** Records to be handed in again. */
  readonly retryIds: readonly string[]
  /** Mails put aside, each with its reason. */
  readonly deadLettered: number
}

/** How long a call may take. */
export interface DispatchDeadline {
  /** From then on no mail goes out. */
  readonly until: Millis
  /** Milliseconds after that, in which the mails that are under way get their marks. */
  readonly reserve: Millis
}

/** Partitions worked on at a time: enough to keep the pace while mails are under way. */
const concurrency = 16

/** Milliseconds after which a record is not waited for any more. */
const maxRetryMs = outboxHours.retry * 60 * 60 * 1000

/** This call is over; the record has not had its try. */
class TimeIsUp extends Overloaded {}

/**
 * Tells a batch of records: those of one booking one after the other, different bookings side by side. What waiting mends
 * (the mail service is throttled, the table busy) is waited for and then handed in again, so that nothing is dropped and
 * nothing overtakes; what can never be told, cannot be read, or has been waited for long enough is put aside with its
 * reason, so that it holds nobody up and outlives the stream.
 */
export async function dispatchBatch(
  deps: Deps,
  records: readonly StreamRecord[],
  { until, reserve }: DispatchDeadline,
): Promise<DispatchResult> {
  const groups = [...Map.groupBy(records, ({ partition }) => partition).values()]
  const { marks, clock } = deps
  // The mark is tried for by itself: trying both again would repeat a mail that has gone out.
  const put = (id: string, mark: string) => withRetries(deps, () => marks.put(id, mark), until + reserve)
  const pace = async () => {
    await deps.pace()
    if (clock.now() >= until) throw new TimeIsUp()
  }
  // Why it waits is said once: whatever is away is away for all of them.
  let hasReported = false
  const reportWaiting = (fault: unknown) => {
    if (!hasReported) deps.report('waiting', fault)
    hasReported = true
  }
  const groupDeps = { ...deps, pace, marks: { has: marks.has, put }, waits: reportWaiting }
  const results = await mapWithConcurrency(groups, concurrency, (group) => dispatchGroup(groupDeps, group, until))
  return {
    sent: results.reduce((sum, { sent }) => sum + sent, 0),
    retryIds: results.flatMap(({ retryIds: again }) => again),
    deadLettered: results.reduce((sum, { deadLettered }) => sum + deadLettered, 0),
  }
}

async function dispatchGroup(
  deps: Deps & { readonly waits: (fault: unknown) => void },
  group: readonly StreamRecord[],
  until: Millis,
): Promise<DispatchResult> {
  let sent = 0
  let deadLettered = 0
  const { clock } = deps
  for (const [index, record] of group.entries()) {
    try {
      const event = record.readEvent()
      if (!event) continue
      if (clock.now() >= until) throw new TimeIsUp()
      // What is overdue has its one try: waiting for each of many would take longer than the stream remembers.
      sent += await withRetries(
        deps,
        () => dispatchEvent(deps, event),
        isOverdue(record, clock.now()) ? clock.now() : until,
      )
    } catch (fault) {
      const comesAgain = fault instanceof TimeIsUp || (fault instanceof Overloaded && !isOverdue(record, clock.now()))
      if (comesAgain && !(fault instanceof TimeIsUp)) deps.waits(fault)
      if (comesAgain || !(await moveToDeadLetters(deps, record, fault)))
        return { sent, deadLettered, retryIds: group.slice(index).map(({ id }) => id) }
      deadLettered++
    }
  }
  return { sent, deadLettered, retryIds: [] }
}

/**
 * Tries until it is done, or fails for good, or time is up; once in any case.
 * @throws Overloaded when time is up, and whatever waiting does not mend
 */
async function withRetries<T>(
  { sleep, clock }: Pick<Deps, 'sleep' | 'clock'>,
  work: () => Promise<T>,
  until: Millis,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (fault) {
      const pause = Math.min(8000, 250 * 2 ** tries) * (0.5 + Math.random() / 2)
      if (!(fault instanceof Overloaded) || clock.now() + pause >= until) throw fault
      await sleep(pause)
    }
  }
}

const isOverdue = ({ at }: StreamRecord, now: Millis): boolean => now - at > maxRetryMs

/** @returns false when even that is not possible, so that the record has to come again */
async function moveToDeadLetters(
  { deadLetters, report }: Deps,
  record: StreamRecord,
  fault: unknown,
): Promise<boolean> {
  report('telling', fault)
  try {
    for (const notice of noticesOfRecord(record)) await deadLetters.put(notice, reasonOf(fault))
    return true
  } catch (second) {
    report('putting aside', second)
    return false
  }
}

/** What a record calls for, to be told later; of one that cannot be read, where it stands. */
export function noticesOfRecord({
  readEvent: event,
  item,
}: Pick<StreamRecord, 'readEvent' | 'item'>): readonly Notice[] {
  try {
    const read = event()
    return read ? noticesOfEvent(read) : []
  } catch {
    return [{ about: 'item', item }]
  }
}

/** The name of what went wrong; messages may quote an address. A refusal's message is SES's name for it. */
function reasonOf(fault: unknown): string {
  if (fault instanceof MailRefused) return fault.message
  if (fault instanceof Overloaded)
    return `waited too long: ${fault.cause instanceof Error ? fault.cause.name : fault.name}`
  return fault instanceof Error ? fault.name : 'unknown'
}
