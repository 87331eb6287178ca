import type { CalendarDayView } from '../../../lambdas/contract/http/schemas.ts'
import { monthOf, shiftMonth } from '../../../web/lib/dates.ts'
import { dayAhead, today } from '../time/clock.ts'
import type { ApiClient } from './api-client.ts'

/** Password of every seeded account (DESIGN, outward contract). */
export const demoPassword = 'Paspor-2026'

interface OpenSlot {
  readonly office: string
  readonly date: string
  readonly time: string
}

/** The days of a seeded office as its calendar shows them, from today to the end of the third month from now. */
export async function readCalendarDays(someone: ApiClient, office: string): Promise<CalendarDayView[]> {
  const first = today()
  const months = [0, 1, 2, 3].map((ahead) => shiftMonth(monthOf(first), ahead))
  const calendars = await Promise.all(
    months.map((month) => someone.get(`/api/offices/${office}/calendar?month=${month}`)),
  )
  return calendars.flatMap(({ body }) => body.days as CalendarDayView[]).filter(({ date }) => date >= first)
}

/** The bookable days of an office from `from` days ahead on, nearest first. */
export async function bookableDays(someone: ApiClient, office: string, from = 3): Promise<string[]> {
  const first = dayAhead(from)
  return (await readCalendarDays(someone, office))
    .filter(({ date, state }) => state === 'available' && date >= first)
    .map(({ date }) => date)
}

/** The next day on which every time of an office is booked up; today counts as full too when what is left of it has passed. */
export async function bookedUpDay(someone: ApiClient, office: string): Promise<string> {
  const [, ...days] = await readCalendarDays(someone, office)
  const bookedUp = days.find(({ state }) => state === 'full')
  if (!bookedUp) throw new Error('no day is booked up')
  return bookedUp.date
}

/** A slot on the nth bookable day, its quota set by the admin of the office so that exactly `places` are left. */
export async function slotWithPlaces(
  admin: ApiClient,
  places: number,
  { day = 0, time = '08:00' } = {},
): Promise<OpenSlot> {
  const date = (await bookableDays(admin, 'tangerang'))[day]
  if (!date) throw new Error('no bookable day')
  const slot = { office: 'tangerang', date, time }
  const { body } = await admin.get(`/api/offices/tangerang/days/${date}`)
  const found = (body.slots as { time: string; quota: number; remaining: number }[]).find((one) => one.time === time)
  if (!found) throw new Error(`no slot at ${time}`)
  const quota = found.quota - found.remaining + places
  const edited = await admin.send('PATCH', `/api/admin/offices/tangerang/slots/${date}/${time}`, { quota })
  if (edited.status !== 200) throw new Error(`quota not set: ${edited.status}`)
  return slot
}
