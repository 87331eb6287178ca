import type { SlotEdit, SlotEdited } from '../contract/staff/schemas.ts'
import type { SlotRef } from '../domain/booking.ts'
import type { Day } from '../domain/dates.ts'
import { claimedIn, type QuotaContext, type QuotaDay, type SlotWrite } from '../domain/quota-day.ts'
import { afterWrite, decideEdit } from '../domain/slot-edit.ts'
import { actor } from './audit.ts'
import { type AnnounceDeps, announceOpenings, groundOf } from './change-days.ts'
import { inTurns } from './in-turns.ts'
import { type Offices, Overloaded } from './ports.ts'
import type { DayChange, QuotaBook } from './quota-book.ts'
import { type Account, refuse, type UseCase } from './use-case.ts'

interface Deps extends AnnounceDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly book: QuotaBook
}

/** Days edited at the same time; the edits of one day follow one another, for they would be in conflict. */
const atOnce = 8
const maxTries = 10

/**
 * Sets many quotas, each by itself: one that is no longer as it was seen says so and overwrites nothing, the others are
 * saved. Sent again, what is saved is answered as saved.
 */
export const editSlots =
  (deps: Deps): UseCase<'editSlots'> =>
  async ({ office: id, edits }, { by }) => {
    const office = await deps.offices.find(id)
    if (!office) return refuse('not-found')
    const ground = await groundOf(
      deps.offices,
      office,
      edits.map(({ date }) => date),
    )
    const results: SlotEdited[] = []
    const byDate = Map.groupBy(edits.entries(), ([, { date }]) => date)
    await inTurns([...byDate], atOnce, async ([date, ofDay]) => {
      let day = await deps.book.day(id, date)
      for (const [index, edit] of ofDay) {
        const edited = await editOne(deps, day, edit, ground, by)
        day = edited.day
        results[index] = resultOf(edit, edited)
      }
    })
    // Taking the last time of a day away takes its opening away; a new time is a draft.
    const emptied = new Set(edits.flatMap(({ date, to }) => (to === null ? [date] : [])))
    if (emptied.size > 0) await announceOpenings(deps, ground, [...emptied].sort())
    return { results }
  }

interface Edited {
  readonly result: SlotEdited['result']
  /** The day as it is now, as far as known. */
  readonly day: QuotaDay
}

async function editOne(
  { book, clock }: Pick<Deps, 'book' | 'clock'>,
  seen: QuotaDay,
  edit: SlotEdit,
  ground: Omit<QuotaContext, 'now'>,
  by: Account,
): Promise<Edited> {
  let day = seen
  for (let tries = 0; tries < maxTries; tries++) {
    const now = clock.now()
    const decision = decideEdit(day, edit, { ...ground, now })
    if (typeof decision === 'string') return { result: decision, day }
    const slot = { office: ground.office.id, date: edit.date, time: edit.time }
    const change = { ...edited(slot, decision.write, by), day: 'must-be-open', now } as const
    if ((await book.write(change)) === 'written') return { result: 'saved', day: afterWrite(day, decision.write) }
    day = await book.day(slot.office, slot.date)
  }
  throw new Overloaded('a slot changed faster than its quota could be set')
}

/** The write of one quota with the audit entry that tells of it. */
export const edited = (
  { office, date, time }: SlotRef,
  write: SlotWrite,
  by: Account,
): Pick<DayChange, 'office' | 'date' | 'writes' | 'entry'> => ({
  office,
  date,
  writes: [write],
  entry: {
    scope: office,
    ...actor(by),
    action: 'quota-edited',
    details: { date, time, ...quotasOf(write) },
  },
})

const quotasOf = (write: SlotWrite): { from: number | null; to: number | null } => {
  if (write.does === 'revise') return { from: write.from, to: write.to }
  return write.does === 'create' ? { from: null, to: write.quota } : { from: write.quota, to: null }
}

function resultOf({ date, time }: { date: Day; time: string }, { result, day }: Edited): SlotEdited {
  const slot = day.slots.find((one) => one.time === time)
  return { date, time, result, quota: slot?.quota ?? null, claimed: slot ? claimedIn(slot) : 0 }
}
