import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { bookToday } from '../../../../../infra/local/seed/today-bookings.ts'
import { todayBookings } from '../../../../../infra/local/seed/today-parties.ts'
import type { ItemStore } from '../../../../../infra/setup/item-store.ts'
import { keys } from '../../../../../lambdas/adapters/dynamodb/core/table.ts'

const today = '2026-12-25'
const christmas = { date: today, name: 'Natal', kind: 'libur' }
const other = { date: '2026-12-26', name: 'Cuti bersama Natal', kind: 'cuti' }
const list = keys.holidays(2026)
type HolidayItem = { readonly days: readonly { readonly date: string }[] }

/** A table in memory, and an API that books whatever it is asked for, or nothing. */
async function createSeedTarget({
  days,
  lifted,
  refuses = false,
}: {
  days: object[]
  lifted?: object[]
  refuses?: boolean
}) {
  const items = new Map<string, object>()
  const at = ({ PK, SK }: { PK: string; SK: string }) => `${PK} ${SK}`
  const store: ItemStore = {
    get: async <T extends object>(key: { PK: string; SK: string }) => items.get(at(key)) as T | undefined,
    put: async (item) => void items.set(at(item), item),
    putAbsent: async (added) => {
      if (added.some((item) => items.has(at(item)))) return false
      for (const item of added) items.set(at(item), item)
      return true
    },
    partition: async () => [],
  }
  const holidays = () => (items.get(at(list)) as HolidayItem).days.map(({ date }) => date)
  items.set(at(list), { ...list, year: 2026, days, ...(lifted && { lifted }) })
  const seen: { path: string; holidays: string[] }[] = []
  const api = createServer((request, response) => {
    const path = request.url ?? ''
    seen.push({ path, holidays: holidays() })
    const refused = refuses && path === '/api/bookings'
    response.writeHead(refused ? 409 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(refused ? { code: 'slot-not-open' } : { id: 'a-booking', status: 'ACTIVE' }))
  })
  await once(api.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void api.close())
  const origin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const item = (key: { PK: string; SK: string }) => items.get(at(key))
  const runBookToday = () => bookToday(store, { origin, past: origin }, { today, now: Date.parse(today) })
  return { runBookToday, holidays, seen, item, put: store.put }
}

test('a holiday is off the list while its visitors book, and on it again afterwards', async () => {
  const { runBookToday, holidays, seen, item } = await createSeedTarget({ days: [christmas, other] })
  await runBookToday()
  const bookings = seen.filter(({ path }) => path === '/api/bookings')
  expect(bookings).toHaveLength(Object.values(todayBookings).flat().length)
  for (const booking of bookings) expect(booking.holidays).toEqual([other.date])
  expect(seen.filter(({ path }) => path.endsWith('/cancellation'))).toHaveLength(1)
  expect(holidays()).toEqual([christmas.date, other.date])
  expect(item(list)).not.toHaveProperty('lifted')
})

test('also when nobody could book, and after a run that was killed in between', async () => {
  const refusing = await createSeedTarget({ days: [christmas, other], refuses: true })
  await expect(refusing.runBookToday()).rejects.toThrow('slot-not-open')
  expect(refusing.holidays()).toEqual([christmas.date, other.date])
  const killed = await createSeedTarget({ days: [other], lifted: [christmas] })
  await killed.runBookToday()
  expect(killed.holidays()).toEqual([christmas.date, other.date])
})

test('a day that the seed had closed opens; one that an admin has closed stays as it is', async () => {
  const day = keys.dayState('tangerang', today)
  const bySeed = await createSeedTarget({ days: [other] })
  await bySeed.put({ ...day, closed: true })
  await bySeed.runBookToday()
  expect(bySeed.item(day)).not.toHaveProperty('closed')
  const byAdmin = await createSeedTarget({ days: [other] })
  await byAdmin.put({ ...day, closed: true, reason: 'illness' })
  await byAdmin.runBookToday()
  expect(byAdmin.item(day)).toMatchObject({ closed: true, reason: 'illness' })
})
