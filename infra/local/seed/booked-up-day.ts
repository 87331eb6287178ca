import { setTimeout } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { callApi, logInDemoAccount } from './api-calls.ts'
import { eachDayBetween, isSmallDay, smallQuota } from './day-plans.ts'

/*
 * A red day is made the way people make it: by booking every place, over HTTP, as a demo account.
 */

const givenNames = ['Andi', 'Bayu', 'Citra', 'Dian', 'Eka', 'Fajar', 'Gita', 'Hadi', 'Indah', 'Joko']
const familyNames = ['Pratama', 'Nugroho', 'Saputra', 'Maulana', 'Setiawan', 'Hidayat', 'Permana']

interface DaySlot {
  readonly time: string
  readonly remaining: number
}

/** Has the places of the red days, and those of today. */
export const bookingUsername = 'warga'

/**
 * Books up the nearest small day, from the day after tomorrow on, and tells which one; undefined when there is none.
 * @throws Error naming what was not possible, e.g. when somebody changed the password of the demo account
 */
export async function bookUpOneDay(
  origin: string,
  { office, today, last }: { office: string; today: string; last: string },
): Promise<string | undefined> {
  const first = Temporal.PlainDate.from(today).add({ days: 2 }).toString()
  const cookie = await logInDemoAccount(origin, bookingUsername)
  for (const date of eachDayBetween(first, last).filter(isSmallDay)) {
    const day = await callApi<{ state: string; slots: DaySlot[] }>(origin, `/api/offices/${office}/days/${date}`)
    if (day.state === 'full') return date
    if (day.state !== 'available') continue
    const free = day.slots.filter(({ remaining }) => remaining > 0 && remaining <= smallQuota)
    await Promise.all(
      free.map(({ time, remaining }) => {
        const applicants = Array.from({ length: remaining }, (_, n) => inventedApplicant(office, date, time, n))
        const headers = { cookie, 'idempotency-key': `seed-${office}-${date}-${time.replace(':', '')}` }
        return callApi(origin, '/api/bookings', { office, date, time, applicants }, headers)
      }),
    )
    await waitUntilShownFull(origin, office, date)
    return date
  }
  return undefined
}

/** The calendar may be a second old: whoever comes first shall find the day red all the same. */
async function waitUntilShownFull(origin: string, office: string, date: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const { state } = await callApi<{ state: string }>(origin, `/api/offices/${office}/days/${date}`)
    if (state === 'full') return
    await setTimeout(100)
  }
}

/** An invented applicant with a NIK of their own: no two slots of any day share one. */
export function inventedApplicant(office: string, date: string, time: string, n: number) {
  const day = Temporal.PlainDate.from(date)
  const age = Temporal.PlainDate.from('2000-01-01').until(day).days
  const birth = Temporal.PlainDate.from('1965-01-01').add({ days: (age * 7) % 14_000 })
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const serial = (office === 'bsd' ? 5000 : 0) + (minutes / 30) * 10 + n + 1
  const two = (value: number) => String(value % 100).padStart(2, '0')
  return {
    fullName: `${givenNames[serial % givenNames.length]} ${familyNames[(serial + n) % familyNames.length]}`,
    nik: `367101${two(birth.day)}${two(birth.month)}${two(birth.year)}${String(serial).padStart(4, '0')}`,
    birthDate: birth.toString(),
    kind: n % 2 === 0 ? ('new' as const) : ('replacement' as const),
  }
}
