import { afterAll, beforeAll, beforeEach } from 'vitest'
import { monday, noon, tangerang } from '../fixtures/office.ts'
import { person } from '../fixtures/people.ts'
import { accepted } from './administration.ts'
import { deskOfficer } from './desk.ts'
import { startTestBed, type TestBed } from './test-bed.ts'

const bsd = { ...tangerang, id: 'bsd' }
/** Times with places besides `monday`: later that day, the next day, and at another office. */
export const mondayAtNine = { ...monday, time: '09:00' }
export const tuesday = { ...monday, date: '2026-12-15' }
export const elsewhere = { ...monday, office: 'bsd' }

/** An instant of the day at the desk, in milliseconds since 1970, by the clock of the office. */
export const deskTime = (time: string, date = monday.date) => Date.parse(`${date}T${time}:00+07:00`)

export const arrivedOutcome = { outcome: 'arrived' } as const
export const refusedOutcome = { outcome: 'refused', reason: 'data-mismatch', remark: 'Tanggal lahir lain' } as const

/** A town with two officers at one desk, for the stories of one file; each story begins with an empty table. */
export function useDeskTestBed() {
  let testBed: TestBed
  let siti: Awaited<ReturnType<typeof deskOfficer>>
  let agus: typeof siti
  beforeAll(async () => {
    testBed = await startTestBed([tangerang, bsd])
  })
  beforeEach(async () => {
    await testBed.empty()
    testBed.clock.at = noon
    for (const slot of [monday, mondayAtNine, tuesday, elsewhere]) await testBed.addSlot({ quota: 60, slot })
    siti = await deskOfficer(testBed, 'siti')
    agus = await deskOfficer(testBed, 'agus')
  })
  afterAll(() => testBed.stop())

  let number = 0
  return {
    get testBed() {
      return testBed
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
      return { ...accepted(await testBed.book({ key: `desk-key-${number}`, account, party, slot })), party }
    },
    /** It is the morning of the day. */
    startDay: (time = '08:05') => {
      testBed.clock.at = deskTime(time)
    },
    bookingOf: async (id: string) => (await testBed.bookings()).find((booking) => booking.id === id),
  }
}
