import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../lambdas/contract/schemas.ts'
import type { Result } from '../../../web/api.ts'
import { type DayList, dayList } from '../../../web/visit/day-list.ts'

const today = '2026-12-01'
const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`

/** An office by its places left, day → places; what is asked is written down. */
function office(places: Record<string, number>) {
  const asked: string[] = []
  const show = async (month: string): Promise<Result<Calendar>> => {
    asked.push(month)
    const days = Object.entries(places).filter(([date]) => date.startsWith(month))
    return {
      ok: true,
      body: {
        office: 'tangerang',
        month,
        days: days.map(([date, remaining]) => ({ date, remaining, state: remaining > 0 ? 'available' : 'full' })),
      },
    }
  }
  return { asked, show, places }
}
type Town = ReturnType<typeof office>

async function look(town: Town, before?: DayList, { chosen, people = 1 }: { chosen?: string; people?: number } = {}) {
  const found = await dayList(town.show, { people, today, chosen }, before)
  if (!found.ok) throw new Error('the office was not reached')
  return found.body
}
const shown = ({ days }: DayList) => days.map(({ date, free }) => `${date.slice(8)}${free ? '' : ' full'}`)

describe('The list of days, looked at again', () => {
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [day(i + 2), 5]))

  it('keeps every day where it stands, marks what has filled up, and adds others at its end', async () => {
    const town = office({ ...twelve })
    const before = await look(town)
    expect(shown(before)).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'])
    town.places[day(3)] = 0
    const now = await look(town, before)
    expect(shown(now)).toEqual(['02', '03 full', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
  })

  it('does not push a day in between that opens while it is shown, and takes back one that opens again', async () => {
    const town = office({ ...twelve, [day(4)]: 0 })
    const before = await look(town)
    town.places[day(4)] = 3
    town.places[day(2)] = 0
    const now = await look(town, before)
    expect(shown(now).slice(0, 3)).toEqual(['02 full', '03', '05'])
    town.places[day(2)] = 1
    expect(shown(await look(town, now))[0]).toBe('02')
  })

  it('counts a day with too few places for the party as filled up', async () => {
    const town = office({ [day(2)]: 3, [day(3)]: 3 })
    const before = await look(town, undefined, { people: 3 })
    town.places[day(2)] = 2
    expect(shown(await look(town, before, { people: 3 }))).toEqual(['02 full', '03'])
  })

  it('says when the chosen day is lost, wherever it was chosen', async () => {
    const town = office({ ...twelve, '2027-02-03': 1 })
    const before = await look(town)
    const chosen = '2027-02-03'
    expect((await look(town, before, { chosen })).lost).toBeUndefined()
    town.places[chosen] = 0
    const now = await look(town, before, { chosen })
    expect(now.lost).toBe(chosen)
    expect(shown(now)).toEqual(shown(before))
  })

  it('asks for the months shown and no more, and further ahead only when nothing shown is left', async () => {
    const town = office({ ...twelve, '2027-01-04': 2 })
    const before = await look(town)
    town.asked.length = 0
    await look(town, before, { chosen: '2027-01-04' })
    expect(town.asked).toEqual(['2026-12', '2027-01'])
    for (const date of Object.keys(twelve)) town.places[date] = 0
    const now = await look(town, before)
    expect(shown(now).slice(-2)).toEqual(['11 full', '04'])
  })

  it('is no list when the office cannot be asked', async () => {
    const offline: Result<never> = { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
    const before = await look(office({ ...twelve }))
    expect(await dayList(async () => offline, { people: 1, today, chosen: undefined }, before)).toBe(offline)
  })
})
