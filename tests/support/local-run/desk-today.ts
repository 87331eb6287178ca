import type { DeskBookingView } from '../../../lambdas/contract/desk/schemas.ts'
import type { ApplicantInput } from '../../../lambdas/contract/http/schemas.ts'
import { clockAt, shiftDay } from '../../../web/lib/dates.ts'
import { person } from '../fixtures/people.ts'
import { today as dayIn, instantIn } from '../time/clock.ts'
import { waitFor } from '../time/wait-for.ts'
import { type ApiClient, signedInClient } from './api-client.ts'

/** A booking as its owner got it, with the text of its QR code. */
export interface BookedParty {
  readonly id: string
  readonly code: string
  readonly token: string
  readonly party: readonly ApplicantInput[]
}

/** The latest time of the day: whoever books it has not come too late, whenever the tests run. */
const time = '23:30'

/** Two hours before that the day would be over in the middle of a story; then it is early morning further east. */
const zoneWithTime = (): string => (clockAt(Date.now(), 'Asia/Jakarta') < '22:00' ? 'Asia/Jakarta' : 'Asia/Jayapura')

/**
 * An office with a desk that is open today, weekend, holiday or not: made by the national admin as any other, with places
 * today and tomorrow. `petugas` and `petugas-bsd` work there.
 */
export async function openDeskToday(origin: string, office = 'loket') {
  const [pusat, budi] = await Promise.all([signedInClient(origin, 'pusat'), signedInClient(origin, 'budi')])
  const timeZone = zoneWithTime()
  const today = dayIn(timeZone)
  const tomorrow = shiftDay(today, 1)
  const done = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`the desk could not be opened: ${status} ${JSON.stringify(body)}`)
  }
  await done(
    pusat.send('PUT', `/api/admin/offices/${office}`, {
      ...{ name: 'Unit Layanan Paspor Loket Uji', address: 'Jalan Uji No. 1', phone: '(021) 5550100' },
      ...{ whatsapp: '08115550100', social: [], website: 'https://loket.example.id/', emails: ['loket@contoh.id'] },
      ...{ timeZone, maxParty: 5, workdays: [1, 2, 3, 4, 5, 6, 7], cancellationFrees: true, version: 0 },
    }),
  )
  for (const username of ['petugas', 'petugas-bsd'])
    await done(pusat.post(`/api/admin/offices/${office}/staff`, { username, role: 'officer' }))
  await withoutHolidays(pusat, [today, tomorrow], done)
  const opensAt = instantIn(1000)
  const slots = [{ time, quota: 200 }]
  await done(pusat.post(`/api/admin/offices/${office}/quotas`, { from: today, to: tomorrow, slots, opensAt }))
  await waitFor('the opening', () => Date.now() > Date.parse(opensAt))

  let number = 0
  return {
    office,
    today,
    timeZone,
    budi,
    /** Somebody books for a party and has the proof. */
    async book(people: number, { date = today, at = { office, time } } = {}): Promise<BookedParty> {
      const party = Array.from({ length: people }, () => person(6000 + number++))
      const { status, body } = await budi.book({ ...at, date, applicants: party }, `desk-${office}-${number}`)
      if (status !== 201) throw new Error(`not booked: ${status} ${JSON.stringify(body)}`)
      const { token } = (await budi.get(`/api/bookings/${body.id}/ticket`)).body
      return { id: body.id, code: body.code, token, party }
    },
    tomorrow,
    /** How a booking stands on the day's list, asked of the server. */
    async findOnDayList(officer: ApiClient, { id }: Pick<BookedParty, 'id'>): Promise<DeskBookingView | undefined> {
      const { body } = await officer.get(`/api/desk/offices/${office}/days/${today}`)
      return body.bookings.find((one: DeskBookingView) => one.id === id)
    },
  }
}

async function withoutHolidays(
  pusat: ApiClient,
  days: readonly string[],
  done: (answer: ReturnType<ApiClient['get']>) => Promise<void>,
): Promise<void> {
  for (const year of new Set(days.map((day) => day.slice(0, 4)))) {
    const { body } = await pusat.get(`/api/admin/holidays/${year}`)
    const { booked, days: all, year: _, ...list } = body
    const left = all.filter(({ date }: { date: string }) => !days.includes(date))
    if (left.length < all.length) await done(pusat.send('PUT', `/api/admin/holidays/${year}`, { ...list, days: left }))
  }
}
