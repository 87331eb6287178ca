import { describe, expect, it } from 'vitest'
import type { CalendarView } from '../../../../../../lambdas/contract/http/schemas.ts'
import { listNearestDays, type NearestDays } from '../../../../../../web/features/booking/appointment/nearest-days.ts'
import type { Result } from '../../../../../../web/lib/api.ts'

const today = '2026-12-01'
const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`

/** An office by its places left, day → places; what is asked is written down. */
function office(places: Record<string, number>) {
  const asked: string[] = []
  const show = async (month: string): Promise<Result<CalendarView>> => {
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
type OfficeStub = ReturnType<typeof office>

async function loadDayList(
  stub: OfficeStub,
  before?: NearestDays,
  { chosen, people = 1 }: { chosen?: string; people?: number } = {},
) {
  const found = await listNearestDays(stub.show, { people, today, chosen }, before)
  if (!found.ok) throw new Error('the office was not reached')
  return found.body
}
const shown = ({ days }: NearestDays) => days.map(({ date, free }) => `${date.slice(8)}${free ? '' : ' full'}`)

describe('The list of days, looked at again', () => {
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [day(i + 2), 5]))

  it('keeps every day where it stands, marks what has filled up, and adds others at its end', async () => {
    const stub = office({ ...twelve })
    const before = await loadDayList(stub)
    expect(shown(before)).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'])
    stub.places[day(3)] = 0
    const now = await loadDayList(stub, before)
    expect(shown(now)).toEqual(['02', '03 full', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
  })

  it('does not push a day in between that opens while it is shown, and takes back one that opens again', async () => {
    const stub = office({ ...twelve, [day(4)]: 0 })
    const before = await loadDayList(stub)
    stub.places[day(4)] = 3
    stub.places[day(2)] = 0
    const now = await loadDayList(stub, before)
    expect(shown(now).slice(0, 3)).toEqual(['02 full', '03', '05'])
    stub.places[day(2)] = 1
    expect(shown(await loadDayList(stub, now))[0]).toBe('02')
  })

  it('counts a day with too few places for the party as filled up', async () => {
    const stub = office({ [day(2)]: 3, [day(3)]: 3 })
    const before = await loadDayList(stub, undefined, { people: 3 })
    stub.places[day(2)] = 2
    expect(shown(await loadDayList(stub, before, { people: 3 }))).toEqual(['02 full', '03'])
  })

  it('says when the chosen day is lost, wherever it was chosen', async () => {
    const stub = office({ ...twelve, '2027-02-03': 1 })
    const before = await loadDayList(stub)
    const chosen = '2027-02-03'
    expect((await loadDayList(stub, before, { chosen })).lost).toBeUndefined()
    stub.places[chosen] = 0
    const now = await loadDayList(stub, before, { chosen })
    expect(now.lost).toBe(chosen)
    expect(shown(now)).toEqual(shown(before))
  })

  it('asks for the months shown and no more, and further ahead only when nothing shown is left', async () => {
    const stub = office({ ...twelve, '2027-01-04': 2 })
    const before = await loadDayList(stub)
    stub.asked.length = 0
    await loadDayList(stub, before, { chosen: '2027-01-04' })
    expect(stub.asked).toEqual(['2026-12', '2027-01'])
    for (const date of Object.keys(twelve)) stub.places[date] = 0
    const now = await loadDayList(stub, before)
    expect(shown(now).slice(-2)).toEqual(['11 full', '04'])
  })

  it('is no list when the office cannot be asked', async () => {
    const offline: Result<never> = { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
    const before = await loadDayList(office({ ...twelve }))
    expect(await listNearestDays(async () => offline, { people: 1, today, chosen: undefined }, before)).toBe(offline)
  })
})
