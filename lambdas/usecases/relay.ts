import { outboxHours } from '../contract/outbox.ts'
import type { Millis } from '../domain/dates.ts'
import { inTurns } from './in-turns.ts'
import type { DeadLetters, ItemKey, Notice } from './notices.ts'
import { MailRefused, Overloaded, type Report } from './ports.ts'
import { type News, noticesOf, type TellDeps, tell } from './tell.ts'

/** One record of the table's stream. */
export interface Record {
  /** What the stream calls it. */
  readonly id: string
  /** Records of the same partition follow one another. */
  readonly partition: string
  /** What was changed. */
  readonly item: ItemKey
  /** When it was. */
  readonly at: Millis
  /** Reads it. Undefined for what nobody is told of. */
  readonly news: () => News | undefined
}

interface Deps extends TellDeps {
  readonly deadLetters: DeadLetters
  readonly report: Report
  readonly sleep: (ms: number) => Promise<unknown>
}

export interface Relayed {
  /** Mails that went out. */
  readonly sent: number
  /** Records to be handed in again. */
  readonly again: readonly string[]
  /** Mails put aside, each with its reason. */
  readonly putAside: number
}

/** How long a call may take. */
export interface Time {
  /** From then on no mail goes out. */
  readonly until: Millis
  /** Milliseconds after that, in which the mails that are under way get their marks. */
  readonly reserve: Millis
}

/** Partitions worked on at a time: enough to keep the pace while mails are under way. */
const abreast = 16

/** Milliseconds after which a record is not waited for any more. */
const patience = outboxHours.patience * 60 * 60 * 1000

/** This call is over; the record has not had its try. */
class TimeIsUp extends Overloaded {}

/**
 * Tells a batch of records: those of one booking one after the other, different bookings side by side. What waiting mends
 * (the mail service is throttled, the table busy) is waited for and then handed in again, so that nothing is dropped and
 * nothing overtakes; what can never be told, cannot be read, or has been waited for long enough is put aside with its
 * reason, so that it holds nobody up and outlives the stream.
 */
export async function relay(deps: Deps, records: readonly Record[], { until, reserve }: Time): Promise<Relayed> {
  const groups = [...Map.groupBy(records, ({ partition }) => partition).values()]
  const { marks, clock } = deps
  // The mark is tried for by itself: trying both again would repeat a mail that has gone out.
  const put = (id: string, mark: string) => patiently(deps, () => marks.put(id, mark), until + reserve)
  const pace = async () => {
    await deps.pace()
    if (clock.now() >= until) throw new TimeIsUp()
  }
  // Why it waits is said once: whatever is away is away for all of them.
  let said = false
  const waits = (fault: unknown) => {
    if (!said) deps.report('waiting', fault)
    said = true
  }
  const patient = { ...deps, pace, marks: { has: marks.has, put }, waits }
  const relayed = await inTurns(groups, abreast, (group) => relayGroup(patient, group, until))
  return {
    sent: relayed.reduce((sum, { sent }) => sum + sent, 0),
    again: relayed.flatMap(({ again }) => again),
    putAside: relayed.reduce((sum, { putAside }) => sum + putAside, 0),
  }
}

async function relayGroup(
  deps: Deps & { readonly waits: (fault: unknown) => void },
  group: readonly Record[],
  until: Millis,
): Promise<Relayed> {
  let sent = 0
  let putAside = 0
  const { clock } = deps
  for (const [index, record] of group.entries()) {
    try {
      const news = record.news()
      if (!news) continue
      if (clock.now() >= until) throw new TimeIsUp()
      // What is overdue has its one try: waiting for each of many would take longer than the stream remembers.
      sent += await patiently(deps, () => tell(deps, news), isOverdue(record, clock.now()) ? clock.now() : until)
    } catch (fault) {
      const comesAgain = fault instanceof TimeIsUp || (fault instanceof Overloaded && !isOverdue(record, clock.now()))
      if (comesAgain && !(fault instanceof TimeIsUp)) deps.waits(fault)
      if (comesAgain || !(await isPutAside(deps, record, fault)))
        return { sent, putAside, again: group.slice(index).map(({ id }) => id) }
      putAside++
    }
  }
  return { sent, putAside, again: [] }
}

/**
 * Tries until it is done, or fails for good, or time is up; once in any case.
 * @throws Overloaded when time is up, and whatever waiting does not mend
 */
async function patiently<T>(
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

const isOverdue = ({ at }: Record, now: Millis): boolean => now - at > patience

/** @returns false when even that is not possible, so that the record has to come again */
async function isPutAside({ deadLetters, report }: Deps, record: Record, fault: unknown): Promise<boolean> {
  report('telling', fault)
  try {
    for (const notice of noticesIn(record)) await deadLetters.keep(notice, reasonOf(fault))
    return true
  } catch (second) {
    report('putting aside', second)
    return false
  }
}

/** What a record calls for, to be told later; of one that cannot be read, where it stands. */
export function noticesIn({ news, item }: Pick<Record, 'news' | 'item'>): readonly Notice[] {
  try {
    const read = news()
    return read ? noticesOf(read) : []
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
