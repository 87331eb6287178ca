import type { SlotEdit, SlotEditResult } from '../../contract/quota/schemas.ts'
import type { SlotRef } from '../../domain/booking/booking.ts'
import { claimedPlaces, type QuotaContext, type QuotaDay, type SlotWrite } from '../../domain/quota/quota-day.ts'
import { applyWrite, decideEdit } from '../../domain/quota/slot-edit.ts'
import type { Day } from '../../domain/shared/dates.ts'
import { type Offices, Overloaded } from '../ports.ts'
import { actor } from '../shared/actor.ts'
import { mapWithConcurrency } from '../shared/map-with-concurrency.ts'
import { type Caller, refuse, type UseCase } from '../shared/use-case.ts'
import { type ReleaseScheduleDeps, readOfficeContext, updateReleaseSchedule } from './change-days.ts'
import type { DayChange, QuotaStore } from './ports.ts'

interface Deps extends ReleaseScheduleDeps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly quotaStore: QuotaStore
}

/** Days edited at the same time; the edits of one day follow one another, for they would be in conflict. */
const concurrency = 8
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
    const officeContext = await readOfficeContext(
      deps.offices,
      office,
      edits.map(({ date }) => date),
    )
    const results: SlotEditResult[] = []
    const byDate = Map.groupBy(edits.entries(), ([, { date }]) => date)
    await mapWithConcurrency([...byDate], concurrency, async ([date, ofDay]) => {
      let day = await deps.quotaStore.day(id, date)
      for (const [index, edit] of ofDay) {
        const edited = await editOne(deps, day, edit, officeContext, by)
        day = edited.day
        results[index] = toEditResult(edit, edited)
      }
    })
    // Taking the last time of a day away takes its opening away; a new time is a draft.
    const emptied = new Set(edits.flatMap(({ date, to }) => (to === null ? [date] : [])))
    if (emptied.size > 0) await updateReleaseSchedule(deps, officeContext, [...emptied].sort())
    return { results }
  }

interface Edited {
  readonly result: SlotEditResult['result']
  /** The day as it is now, as far as known. */
  readonly day: QuotaDay
}

async function editOne(
  { quotaStore, clock }: Pick<Deps, 'quotaStore' | 'clock'>,
  seen: QuotaDay,
  edit: SlotEdit,
  officeContext: Omit<QuotaContext, 'now'>,
  by: Caller,
): Promise<Edited> {
  let day = seen
  for (let tries = 0; tries < maxTries; tries++) {
    const now = clock.now()
    const decision = decideEdit(day, edit, { ...officeContext, now })
    if (typeof decision === 'string') return { result: decision, day }
    const slot = { office: officeContext.office.id, date: edit.date, time: edit.time }
    const change = { ...quotaEditedChange(slot, decision.write, by), day: 'must-be-open', now } as const
    if ((await quotaStore.write(change)) === 'written') return { result: 'saved', day: applyWrite(day, decision.write) }
    day = await quotaStore.day(slot.office, slot.date)
  }
  throw new Overloaded('a slot changed faster than its quota could be set')
}

/** The write of one quota with the audit entry that tells of it. */
export const quotaEditedChange = (
  { office, date, time }: SlotRef,
  write: SlotWrite,
  by: Caller,
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
  if (write.kind === 'revise') return { from: write.from, to: write.to }
  return write.kind === 'create' ? { from: null, to: write.quota } : { from: write.quota, to: null }
}

function toEditResult({ date, time }: { date: Day; time: string }, { result, day }: Edited): SlotEditResult {
  const slot = day.slots.find((one) => one.time === time)
  return { date, time, result, quota: slot?.quota ?? null, claimed: slot ? claimedPlaces(slot) : 0 }
}
