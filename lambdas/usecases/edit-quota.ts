import { dayAt } from '../domain/dates.ts'
import { slotState } from '../domain/slot.ts'
import type { Ledger } from './ledger.ts'
import { type Clock, type Offices, Overloaded } from './ports.ts'
import { refuse, type UseCase } from './use-case.ts'

interface Deps {
  readonly offices: Pick<Offices, 'find'>
  readonly ledger: Pick<Ledger, 'slot' | 'editQuota'>
  readonly clock: Clock
}

const maxTries = 10

/** Sets the quota of one slot; never below what is claimed (law L6). Bookings may come in between at any time. */
export const editQuota =
  ({ offices, ledger, clock }: Deps): UseCase<'editQuota'> =>
  async ({ office: id, date, time, quota }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const ref = { office: id, date, time }
    for (let tries = 0; tries < maxTries; tries++) {
      const slot = await ledger.slot(ref)
      if (!slot || date < dayAt(clock.now(), office.timeZone)) return refuse('not-found')
      const claimed = slot.quota - slot.remaining
      if (quota < claimed) return refuse('quota-below-claims')
      if ((await ledger.editQuota(ref, { from: slot.quota, to: quota })) === 'changed') {
        const remaining = quota - claimed
        const edited = { ...slot, quota, remaining }
        return { time, quota, remaining, state: slotState(date, edited, clock.now(), office.timeZone) }
      }
    }
    throw new Overloaded('the slot changed faster than its quota could be set')
  }
