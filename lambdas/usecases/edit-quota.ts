import { dayAt } from '../domain/dates.ts'
import { claimedIn } from '../domain/quota-day.ts'
import { gridDay } from '../domain/quota-grid.ts'
import { afterWrite, decideSlot } from '../domain/slot-edit.ts'
import { groundOf } from './change-days.ts'
import { edited } from './edit-slots.ts'
import { type Clock, type Offices, Overloaded } from './ports.ts'
import type { QuotaBook } from './quota-book.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find' | 'holidays'>
  readonly book: QuotaBook
  readonly clock: Clock
}

const maxTries = 10

/**
 * Sets the quota of one slot that is there, whatever it was; never below what is claimed (law L6). Bookings may come in
 * between at any time.
 */
export const editQuota =
  ({ offices, book, clock }: Deps): UseCase<'editQuota'> =>
  async ({ office: id, date, time, quota }, { by }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const ground = await groundOf(offices, office, [date])
    for (let tries = 0; tries < maxTries; tries++) {
      const now = clock.now()
      const day = await book.day(id, date)
      const slot = day.slots.find((one) => one.time === time)
      if (!slot || date < dayAt(now, office.timeZone)) return refuse('not-found')
      const decision = decideSlot(slot, { from: slot.quota, to: quota })
      if (decision === 'below-claims') return refuse('quota-below-claims')
      const write = typeof decision === 'string' ? undefined : decision.write
      const change = write && { ...edited({ office: id, date, time }, write, by), day: 'any' as const, now }
      if (change && (await book.write(change)) === 'moved') continue
      const after = gridDay(write ? afterWrite(day, write) : day, { ...ground, now })
      const state = after.slots.find((one) => one.time === time)?.state ?? 'closed'
      return { time, quota, remaining: quota - claimedIn(slot), state }
    }
    throw new Overloaded('the slot changed faster than its quota could be set')
  }
