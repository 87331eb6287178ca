import type { Visitor } from './visitor.ts'

/** Password of every seeded account (DESIGN, outward contract). */
export const demoPassword = 'Paspor-2026'

interface OpenSlot {
  readonly office: string
  readonly date: string
  readonly time: string
}

/** The bookable days of an office from `from` days ahead on, nearest first. */
export async function openDays(someone: Visitor, office: string, from = 3): Promise<string[]> {
  const first = new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  const months = new Set([0, 30, 60].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 7)))
  const calendars = await Promise.all(
    [...months].map((month) => someone.get(`/api/offices/${office}/calendar?month=${month}`)),
  )
  return calendars
    .flatMap(({ body }) => body.days as { date: string; state: string }[])
    .filter(({ date, state }) => state === 'available' && date >= first)
    .map(({ date }) => date)
}

/** A slot on the nth bookable day, its quota set by the admin of the office so that exactly `places` are left. */
export async function slotWith(admin: Visitor, places: number, { day = 0, time = '08:00' } = {}): Promise<OpenSlot> {
  const date = (await openDays(admin, 'tangerang'))[day]
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
