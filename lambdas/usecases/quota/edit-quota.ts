import { claimedPlaces } from '../../domain/quota/quota-day.ts'
import { quotaGridDayView } from '../../domain/quota/quota-grid.ts'
import { applyWrite, decideSlot } from '../../domain/quota/slot-edit.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { type Clock, type Offices, Overloaded } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { readOfficeContext } from './change-days.ts'
import { quotaEditedChange } from './edit-slots.ts'
import type { QuotaStore } from './ports.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly quotaStore: QuotaStore
  readonly clock: Clock
}

const maxTries = 10

/**
 * Sets the quota of one slot that is there, whatever it was; never below what is claimed (invariant I6). Bookings may come in
 * between at any time.
 */
export const editQuota =
  ({ offices, quotaStore, clock }: Deps): UseCase<'editQuota'> =>
  async ({ office: id, date, time, quota }, { by }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const officeContext = await readOfficeContext(offices, office, [date])
    for (let tries = 0; tries < maxTries; tries++) {
      const now = clock.now()
      const day = await quotaStore.day(id, date)
      const slot = day.slots.find((one) => one.time === time)
      if (!slot || date < dayAt(now, office.timeZone)) return refuse('not-found')
      const decision = decideSlot(slot, { from: slot.quota, to: quota })
      if (decision === 'below-claims') return refuse('quota-below-claims')
      const write = typeof decision === 'string' ? undefined : decision.write
      const change = write && { ...quotaEditedChange({ office: id, date, time }, write, by), day: 'any' as const, now }
      if (change && (await quotaStore.write(change)) === 'moved') continue
      const after = quotaGridDayView(write ? applyWrite(day, write) : day, { ...officeContext, now })
      const state = after.slots.find((one) => one.time === time)?.state ?? 'closed'
      return { time, quota, remaining: quota - claimedPlaces(slot), state }
    }
    throw new Overloaded('the slot changed faster than its quota could be set')
  }
