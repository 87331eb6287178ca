import { afterAll, beforeAll, beforeEach } from 'vitest'
import { officerAt } from './desk.ts'
import { given } from './house.ts'
import { monday, noon, tangerang } from './office.ts'
import { person } from './people.ts'
import { startTown, type Town } from './town.ts'

const bsd = { ...tangerang, id: 'bsd' }
/** Times with places besides `monday`: later that day, the next day, and at another office. */
export const nine = { ...monday, time: '09:00' }
export const tuesday = { ...monday, date: '2026-12-15' }
export const elsewhere = { ...monday, office: 'bsd' }

/** An instant of the day at the desk, in milliseconds since 1970, by the clock of the office. */
export const at = (time: string, date = monday.date) => Date.parse(`${date}T${time}:00+07:00`)

export const arrived = { outcome: 'arrived' } as const
export const refused = { outcome: 'refused', reason: 'data-mismatch', remark: 'Tanggal lahir lain' } as const

/** A town with two officers at one desk, for the stories of one file; each story begins with an empty table. */
export function useDesk() {
  let town: Town
  let siti: Awaited<ReturnType<typeof officerAt>>
  let agus: typeof siti
  beforeAll(async () => {
    town = await startTown([tangerang, bsd])
  })
  beforeEach(async () => {
    await town.empty()
    town.clock.at = noon
    for (const slot of [monday, nine, tuesday, elsewhere]) await town.givenSlot({ quota: 60, slot })
    siti = await officerAt(town, 'siti')
    agus = await officerAt(town, 'agus')
  })
  afterAll(() => town.stop())

  let number = 0
  return {
    get town() {
      return town
    },
    get siti() {
      return siti
    },
    get agus() {
      return agus
    },
    booked: async (people: number, slot = monday, account = `account-${number}`) => {
      const first = number++ * 5
      const party = Array.from({ length: people }, (_, n) => person(first + n + 1))
      return { ...given(await town.books({ key: `desk-key-${number}`, account, party, slot })), party }
    },
    /** It is the morning of the day. */
    opens: (time = '08:05') => {
      town.clock.at = at(time)
    },
    bookingOf: async (id: string) => (await town.bookings()).find((booking) => booking.id === id),
  }
}
