import type { SlotRef } from '../../lambdas/domain/booking.ts'
import type { Holidays, Office } from '../../lambdas/domain/office.ts'
import type { Offices } from '../../lambdas/usecases/ports.ts'

export const tangerang: Office = {
  id: 'tangerang',
  name: 'Kantor Imigrasi Kelas I Non TPI Tangerang',
  address: 'Jalan TMP Taruna No. 10 Tangerang',
  phone: '(021) 55790871',
  whatsapp: '08118119000',
  social: [],
  website: 'https://tangerang.imigrasi.go.id/',
  emails: ['kanim_tangerang@imigrasi.go.id'],
  timeZone: 'Asia/Jakarta',
  maxParty: 5,
  workdays: [1, 2, 3, 4, 5],
  cancellationFrees: true,
}

/** Noon in Tangerang on the day every story begins, unless it says otherwise. */
export const noon = Date.parse('2026-12-01T12:00:00+07:00')
export const monday: SlotRef = { office: 'tangerang', date: '2026-12-14', time: '08:00' }

export const officesOf = (all: readonly Office[], lists: readonly Holidays[] = []): Offices => ({
  list: async () => [...all],
  find: async (id) => all.find((office) => office.id === id),
  holidays: async (years) => lists.filter(({ year }) => years.includes(year)),
})
