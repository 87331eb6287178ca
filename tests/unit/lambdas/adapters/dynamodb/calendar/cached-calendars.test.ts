import { beforeEach, describe, expect, it } from 'vitest'
import { cachedCalendars } from '../../../../../../lambdas/adapters/dynamodb/calendar/cached-calendars.ts'
import type { Calendars } from '../../../../../../lambdas/usecases/ports.ts'

let reads: string[]
let left: number
let broken: boolean
let now: number
const table: Calendars = {
  days: async (office, dates) => {
    reads.push(...dates.map((date) => `${office} ${date}`))
    if (broken) throw new Error('throttled')
    return dates.map((date) => ({ date, slots: [{ time: '08:00', quota: 9, remaining: left }] }))
  },
}
let cached: Calendars
beforeEach(() => {
  reads = []
  left = 9
  broken = false
  now = 1_000_000
  cached = cachedCalendars(table, { now: () => now })
})

const shown = async (date: string) => (await cached.days('tangerang', [date]))[0]?.slots[0]?.remaining

describe('a crowd that watches', () => {
  it('costs one read of each day, whether it comes together or within the same second', async () => {
    await Promise.all(Array.from({ length: 1000 }, () => cached.days('tangerang', ['2026-12-14', '2026-12-15'])))
    now += 999
    await shown('2026-12-15')
    expect(reads).toEqual(['tangerang 2026-12-14', 'tangerang 2026-12-15'])
  })

  it('sees what has changed a second later', async () => {
    expect(await shown('2026-12-14')).toBe(9)
    left = 0
    now += 1000
    expect(await shown('2026-12-14')).toBe(0)
  })

  it('is answered in the order it asked, and reads only what is not known yet', async () => {
    await cached.days('tangerang', ['2026-12-15'])
    const days = await cached.days('tangerang', ['2026-12-14', '2026-12-15', '2026-12-16'])
    expect(days.map(({ date }) => date)).toEqual(['2026-12-14', '2026-12-15', '2026-12-16'])
    expect(reads).toEqual(['tangerang 2026-12-15', 'tangerang 2026-12-14', 'tangerang 2026-12-16'])
  })

  it('never sees another office', async () => {
    await cached.days('tangerang', ['2026-12-14'])
    await cached.days('bsd', ['2026-12-14'])
    expect(reads).toEqual(['tangerang 2026-12-14', 'bsd 2026-12-14'])
  })

  it('is not kept waiting by a read that failed', async () => {
    broken = true
    await expect(shown('2026-12-14')).rejects.toThrow('throttled')
    broken = false
    expect(await shown('2026-12-14')).toBe(9)
  })
})
