import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { Holidays } from '../../../lambdas/domain/calendar/office.ts'
import type { ItemStore } from '../../setup/item-store.ts'
import { callApi, logInDemoAccount } from './api-calls.ts'
import { bookingUsername } from './booked-up-day.ts'
import { demoAccounts } from './demo-accounts.ts'
import { bookableApplicant, type DemoBooking, todayBookings } from './today-parties.ts'

/*
 * The desk has something to do on whatever day the run starts, also on a Sunday, a holiday, or late in the evening. Since no
 * time that has passed can be booked, its visitors book in an API in which it is still last week (`past.ts`).
 */

/** How long ago today's visitors booked: in time for one of them to cancel, and long after the times had opened. */
export const bookedAgoMs = 10 * 24 * 60 * 60_000
/** When those times opened that only today has. */
const openedAgoMs = 2 * bookedAgoMs

/** Where the seed calls: today's API, and the one in which today is still to come. */
interface SeedApis {
  readonly origin: string
  readonly past: string
}

/**
 * Gives both offices their visitors of today. What is there stays: a time that has come to be full is given more places by
 * the office's admin.
 * @param now milliseconds since 1970
 * @throws Error naming what was not possible, e.g. when somebody has closed the day
 */
export async function bookToday(store: ItemStore, apis: SeedApis, { today, now }: { today: string; now: number }) {
  const cookie = await logInDemoAccount(apis.origin, bookingUsername)
  let serial = 0
  const numbered = Object.entries(todayBookings).map(([office, ofOffice]) => ({
    office,
    bookings: ofOffice.map((booking) => ({
      ...booking,
      applicants: booking.party.map((demoApplicant) => bookableApplicant(demoApplicant, today, serial++)),
    })),
  }))
  await withoutHoliday(store, today, async () => {
    for (const { office, bookings } of numbered) {
      await reopenSeedClosure(store, office, today)
      await ensureQuota(store, apis.origin, { office, today, now })
      const byTime = [...Map.groupBy(bookings, ({ time }) => time).values()]
      const book = async (ofTime: typeof bookings) => {
        for (const { time, applicants, cancelled } of ofTime) {
          const headers = { cookie, 'idempotency-key': `today-${office}-${today}-${applicants[0]?.nik.slice(-4)}` }
          const asked = { office, date: today, time, applicants }
          const { id, status } = await callApi<BookedToday>(apis.past, '/api/bookings', asked, headers)
          if (cancelled && status === 'ACTIVE')
            await callApi(apis.past, `/api/bookings/${id}/cancellation`, {}, { cookie })
        }
      }
      await Promise.all(byTime.map(book))
    }
  })
}

interface BookedToday {
  readonly id: string
  readonly status: string
}

/**
 * Today became a holiday after they had booked: until their bookings stand, the list does not name it. What is taken off
 * stays beside the list meanwhile, so that a run that is killed loses nothing.
 */
async function withoutHoliday(store: ItemStore, today: string, work: () => Promise<void>): Promise<void> {
  const key = keys.holidays(Number(today.slice(0, 4)))
  const found = await store.get<Holidays & { lifted?: Holidays['days'] }>(key)
  if (!found) return work()
  const { lifted = [], ...list } = found
  const days = [...list.days, ...lifted].sort((a, b) => a.date.localeCompare(b.date))
  const ofToday = days.filter(({ date }) => date === today)
  if (ofToday.length === 0 && lifted.length === 0) return work()
  await store.put({ ...key, ...list, days: days.filter(({ date }) => date !== today), lifted: ofToday })
  try {
    await work()
  } finally {
    await store.put({ ...key, ...list, days })
  }
}

/** A day that only the seed has closed, which gave no reason, opens for its visitors; an admin's word stands. */
async function reopenSeedClosure(store: ItemStore, office: string, today: string): Promise<void> {
  const key = keys.dayState(office, today)
  const day = await store.get<{ closed?: true; reason?: string }>(key)
  if (day?.closed && day.reason === undefined) await store.put({ ...key })
}

interface StoredSlot {
  readonly quota: number
  readonly remaining: number
}

/** Places for everybody: a time that is missing gets exactly those, so that it is no place for anybody else. */
async function ensureQuota(
  store: ItemStore,
  origin: string,
  { office, today: date, now }: { office: string; today: string; now: number },
): Promise<void> {
  for (const [time, quota] of quotaByTime(todayBookings[office] ?? [])) {
    const key = keys.slot({ office, date, time })
    const slot = await store.get<StoredSlot>(key)
    if (!slot) await store.putAbsent([{ ...key, quota, remaining: quota, claims: {}, opensAt: now - openedAgoMs }])
    else if (slot.remaining < quota) {
      const cookie = await logInDemoAccount(origin, adminOf(office))
      const wanted = { quota: slot.quota + quota - slot.remaining }
      await callApi(origin, `/api/admin/offices/${office}/slots/${date}/${time}`, wanted, { cookie }, 'PATCH')
    }
  }
}

function adminOf(office: string): string {
  const admin = demoAccounts.find(({ grant }) => grant?.role === 'admin' && grant.office === office)
  if (!admin) throw new Error(`no demo account is quota admin of ${office}`)
  return admin.username
}

/** Time → how many people come at it. */
function quotaByTime(ofOffice: readonly DemoBooking[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const { time, party, cancelled } of ofOffice)
    if (!cancelled) places.set(time, (places.get(time) ?? 0) + party.length)
  return places
}
