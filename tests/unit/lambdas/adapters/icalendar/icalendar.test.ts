import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendarFile } from '../../../../../lambdas/adapters/icalendar/icalendar.ts'
import type { Booking } from '../../../../../lambdas/domain/booking/booking.ts'
import { saveCalendarFile } from '../../../../../lambdas/usecases/proof/save-calendar-file.ts'
import { noon, officesOf, tangerang } from '../../../../support/fixtures/office.ts'

const id = '7k4m2p9xabcdefghjkmn'
const booking: Booking = {
  id,
  office: 'tangerang',
  date: '2026-12-14',
  time: '08:00',
  status: 'ACTIVE',
  account: 'budi',
  applicants: [
    { fullName: 'Budi', birthDate: '1990-08-17', kind: 'new', nikMasked: '••••0001', nikDigest: 'd', nikSealed: 's' },
  ],
  createdAt: noon,
  claimedAt: noon,
  requestDigest: 'h',
}
const file = async (change: Partial<Booking> = {}, locale: 'id' | 'en' = 'id', office = tangerang) => {
  const save = saveCalendarFile({
    bookings: { find: async () => ({ ...booking, ...change }) },
    offices: officesOf([office]),
    clock: { now: () => noon },
    icalendar: writeCalendarFile,
    siteOrigin: 'https://antrian.example',
  })
  const answer = await save({ id }, { locale, by: { id: 'budi', username: 'budi' } })
  if ('refused' in answer) throw new Error(answer.refused)
  return { ...answer, text: new TextDecoder().decode(answer.bytes) }
}

/** As another program reads it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'))
  ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event')
  return { event: new ICAL.Event(component), alarm: component.getFirstSubcomponent('valarm'), component }
}

describe('the calendar file', () => {
  it.each([
    ['Asia/Jakarta', '2026-12-14T01:00:00.000Z'],
    ['Asia/Makassar', '2026-12-14T00:00:00.000Z'],
    ['Asia/Jayapura', '2026-12-13T23:00:00.000Z'],
  ] as const)('begins at 08:00 in %s, wherever the server stands', async (timeZone, instant) => {
    const { event } = read((await file({}, 'id', { ...tangerang, timeZone })).text)
    expect(event.startDate.toString()).toBe('2026-12-14T08:00:00')
    expect(event.startDate.toJSDate().toISOString()).toBe(instant)
    expect(event.duration.toSeconds()).toBe(3600)
  })

  it('rings the day before, and names office, code and what to bring', async () => {
    const { event, alarm } = read((await file()).text)
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P1D')
    expect(event.location).toBe('Kantor Imigrasi Kelas I Non TPI Tangerang, Jalan TMP Taruna No. 10 Tangerang')
    expect(event.description).toContain('Kode antrian: 7K4M-2P9X\nPemohon: 1\nBawa bukti')
  })

  it('stays the same appointment when it is moved, only newer', async () => {
    const [before, after] = [
      read((await file()).text),
      read((await file({ claimedAt: noon + 5000, time: '09:00' })).text),
    ]
    expect(after.event.uid).toBe(before.event.uid)
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence)
  })

  it('names the office as the one who changes it, whatever stands in its name, and asks nobody for an answer', async () => {
    const office = { ...tangerang, name: 'ULP "BSD": Serpong; lantai 2' }
    const { component } = read((await file({}, 'id', office)).text)
    const organizer = component.getFirstProperty('organizer')
    expect(organizer?.getFirstValue()).toBe(`mailto:${tangerang.emails[0]}`)
    expect(organizer?.getParameter('cn')).toBe("ULP 'BSD': Serpong; lantai 2")
    expect(component.getFirstProperty('attendee')).toBeNull()
  })

  it('folds its lines at 75 octets and holds no name and no NIK', async () => {
    const office = { ...tangerang, address: `Jalan "Ünïcödé"; Blok A, No. 5\nLantai 2 ${'é'.repeat(120)}` }
    const { text, name } = await file({}, 'en', office)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.split('\r\n').join('')).not.toMatch(/\n/)
    expect(read(text).event.location).toBe(`${office.name}, ${office.address}`)
    expect(text).not.toMatch(/Budi|0001/)
    expect(name).toBe('antrian-7K4M-2P9X.ics')
  })

  it('is not made of a cancelled booking', async () => {
    await expect(file({ status: 'CANCELLED' })).rejects.toThrow('already-cancelled')
  })
})
