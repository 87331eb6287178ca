import { describe, expect, it } from 'vitest'
import type { CalendarView, DayView } from '../../../../../lambdas/contract/http/schemas.ts'
import { freeTimesNear, nearestDays } from '../../../../../web/features/calendar/free-days.ts'
import type { Result } from '../../../../../web/lib/api.ts'

const ok = <T>(body: T): Result<T> => ({ ok: true, body })
const busy: Result<never> = { ok: false, problem: { code: 'busy', detail: '', errors: [] } }

/** An office whose days and times are written as `{ '2026-12-14': { '08:00': 3 } }`: places left. */
function office(days: Record<string, Record<string, number>>) {
  const asked: string[] = []
  const places = (times: Record<string, number>) => Object.values(times).reduce((sum, n) => sum + n, 0)
  return {
    asked,
    showCalendar: async (month: string): Promise<Result<CalendarView>> => {
      asked.push(month)
      const found = Object.entries(days).filter(([date]) => date.startsWith(month))
      return ok({
        office: 'tangerang',
        month,
        days: found.map(([date, times]) => ({
          date,
          state: places(times) > 0 ? 'available' : 'full',
          remaining: places(times),
        })),
      })
    },
    showDay: async (date: string): Promise<Result<DayView>> =>
      ok({
        office: 'tangerang',
        date,
        state: 'available',
        slots: Object.entries(days[date] ?? {}).map(([time, remaining]) => ({
          time,
          quota: 10,
          remaining,
          state: remaining > 0 ? 'available' : 'full',
        })),
      }),
  }
}

describe('The nearest days', () => {
  it('are those with places for the whole party, from today on', async () => {
    const { showCalendar } = office({
      '2026-12-01': { '08:00': 9 },
      '2026-12-03': { '08:00': 1 },
      '2026-12-04': { '08:00': 2 },
      '2026-12-07': { '08:00': 0 },
      '2027-01-04': { '08:00': 5 },
    })
    const found = await nearestDays(showCalendar, { people: 2, today: '2026-12-02' })
    expect(found.ok && found.body.map(({ date }) => date)).toEqual(['2026-12-04', '2027-01-04'])
  })

  it('are asked for no further than needed', async () => {
    const { showCalendar, asked } = office({ '2026-12-04': { '08:00': 2 }, '2026-12-05': { '08:00': 2 } })
    await nearestDays(showCalendar, { people: 1, today: '2026-12-01', count: 2 })
    expect(asked).toEqual(['2026-12'])
  })

  it('are not there when the office cannot be asked', async () => {
    expect(await nearestDays(async () => busy, { people: 1, today: '2026-12-01' })).toBe(busy)
  })
})

describe('Times near one that was taken', () => {
  const wanted = { date: '2026-12-14', time: '10:00', people: 2, today: '2026-12-01' }

  it('are the nearest of the same day first, then the nearest hours of the next days', async () => {
    const free = await freeTimesNear(
      office({
        '2026-12-11': { '10:00': 9 },
        '2026-12-14': { '08:00': 5, '09:30': 4, '10:00': 2, '10:30': 2, '11:00': 1, '13:00': 3 },
        '2026-12-15': { '08:00': 5, '10:00': 5, '11:00': 5 },
        '2026-12-16': { '14:00': 2 },
      }),
      wanted,
    )
    expect(free.ok && free.body.map(({ date, time }) => `${date.slice(8)} ${time}`)).toEqual([
      '14 08:00',
      '14 09:30',
      '14 10:30',
      '15 10:00',
      '15 11:00',
      '16 14:00',
    ])
  })

  it('never offer the time that is held already', async () => {
    const free = await freeTimesNear(office({ '2026-12-14': { '09:00': 5, '10:00': 0, '11:00': 5 } }), {
      ...wanted,
      present: { date: '2026-12-14', time: '09:00' },
    })
    expect(free.ok && free.body.map(({ time }) => time)).toEqual(['11:00'])
  })

  it('are none when nothing fits', async () => {
    const free = await freeTimesNear(office({ '2026-12-14': { '10:00': 0, '11:00': 1 } }), wanted)
    expect(free).toEqual({ ok: true, body: [] })
  })
})
