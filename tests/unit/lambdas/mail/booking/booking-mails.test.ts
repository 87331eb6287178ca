import { describe, expect, it } from 'vitest'
import { locales } from '../../../../../lambdas/contract/locale.ts'
import type { Cancellation } from '../../../../../lambdas/domain/booking/booking.ts'
import type { BookingMailKind } from '../../../../../lambdas/domain/notification/booking-notifications.ts'
import { bookingMails } from '../../../../../lambdas/mail/booking/booking-mails.ts'
import { dispatchEvent } from '../../../../../lambdas/usecases/notification/dispatch-event.ts'
import { noon, tangerang } from '../../../../support/fixtures/office.ts'
import { bookingFixture, createInMemoryOutbox } from '../../../../support/test-bed/in-memory-outbox.ts'

const siteOrigin = 'https://antrian.example'
const byOffice: Cancellation = {
  by: 'office',
  at: noon,
  reason: 'power-cut',
  note: 'Gardu <b>terbakar</b>',
  replacements: ['2026-12-21', '2026-12-22'],
}
const was = { office: 'tangerang', date: '2026-12-10', time: '10:00' }
const kinds = Object.keys(bookingMails) as BookingMailKind[]
const mailOf = (kind: BookingMailKind, locale: 'id' | 'en', booking = bookingFixture({ cancellation: byOffice })) =>
  bookingMails[kind]({ locale, booking, office: tangerang, siteOrigin, ...(kind === 'rescheduled' && { was }) })

describe.each(kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
  'the mail "%s" in %s',
  (kind, locale) => {
    const { html, text, subject } = mailOf(kind, locale)
    const words = {
      id: ['7K4M-2P9X', 'Senin, 14 Desember 2026', 'pukul 08.00 WIB', tangerang.name],
      en: ['7K4M-2P9X', 'Monday, 14 December 2026', '08:00 WIB (UTC+7)', tangerang.name],
    }[locale]

    it('says which booking, when and where, as text and as HTML', () => {
      for (const part of [text, html]) for (const word of words) expect(part).toContain(word)
      expect(html).toContain(`<html lang="${locale}">`)
      expect(`${html}${text}`).not.toMatch(/undefined|\[object|NaN/)
    })

    it('names nobody and shows no more of a NIK than the pages do', () => {
      for (const part of [html, text, subject]) expect(part).not.toMatch(/Dewi|Lestari|Wayan|1990|05-17/)
      expect(subject).not.toMatch(/[\r\n]|•/)
    })

    it('leads to our own pages and to the map, loads nothing, and does nothing by being opened', () => {
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(link).toMatch(/^https:\/\/(antrian\.example\/|www\.google\.com\/maps\/)/)
      const own = links.filter((link) => link.startsWith(siteOrigin))
      const pages = locale === 'id' ? '' : '/en'
      for (const link of own)
        expect(link).toMatch(
          new RegExp(`^${siteOrigin}${pages}/(jadwal/(detail|batalkan)/\\?id=[0-9a-z]{20}|antrian/)$`),
        )
      expect(html).not.toMatch(/<script|<form|<link|url\(|<img[^>]+src="(?!cid:)/)
    })

    it('is no longer than what mail programs show uncut', () => {
      expect(Buffer.byteLength(html)).toBeLessThan(102_000)
    })
  },
)

describe('what the mails say', () => {
  it('a move says from when to when', () => {
    const { text } = mailOf('rescheduled', 'id')
    expect(text).toMatch(/Semula: Kamis, 10 Desember 2026, pukul 10\.00 WIB\nMenjadi: Senin, 14 Desember 2026/)
  })

  it('who comes is masked, and what to bring depends on it', () => {
    const { text } = mailOf('booked', 'id')
    expect(text).toContain('- D••• L•••, NIK ••••••••••••0001, paspor baru')
    expect(text).toContain('- W••• N•• A•••, NIK ••••••••••••0001, penggantian paspor')
    expect(text).toContain('- Paspor lama (untuk pemohon nomor 2)')
    const alone = bookingFixture({ applicants: bookingFixture().applicants.slice(0, 1) })
    expect(mailOf('booked', 'id', alone).text).not.toContain('Paspor lama')
  })

  it('three days before, both answers are there, and until when', () => {
    const { html, text } = mailOf('reminder-three-days', 'en')
    expect(html.match(/href="[^"]*jadwal\/(detail|batalkan)\/[^"]*"/g)).toHaveLength(3)
    expect(text).toContain('until Saturday, 12 December 2026')
  })

  it('a cancellation says when one can book again, as the office has it', () => {
    expect(mailOf('cancelled', 'id').text).toContain('kapan saja')
    const strict = { ...tangerang, cancellationFrees: false }
    const { text } = bookingMails.cancelled({ locale: 'id', booking: bookingFixture(), office: strict, siteOrigin })
    expect(text).toContain('mulai Kamis, 14 Januari 2027')
  })

  it('what the office typed is text only, set apart from our own words', () => {
    const { html, text } = mailOf('cancelled-by-office', 'id')
    expect(html).toContain('Gardu &lt;b&gt;terbakar&lt;/b&gt;')
    expect(text).toContain('“Gardu <b>terbakar</b>”. Anda')
    expect(text).toContain('- Selasa, 22 Desember 2026')
  })

  it('a name that is markup stays a name', () => {
    const [first] = bookingFixture().applicants
    if (!first) throw new Error('nobody')
    const { html } = mailOf('booked', 'id', bookingFixture({ applicants: [{ ...first, fullName: '<img src=x> "' }] }))
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;•••')
  })
})

describe('what goes with a confirmation', () => {
  it('is the QR code of the proof, shown in the letter, and the calendar file', async () => {
    const { deps, sent } = createInMemoryOutbox()
    await dispatchEvent(deps, { kind: 'booking', change: { after: bookingFixture() } })
    const [mail] = sent
    const [qr, calendar] = mail?.attachments ?? []
    expect(mail?.html).toContain(`src="cid:${qr?.contentId}"`)
    expect(Buffer.from(qr?.bytes ?? []).toString()).toBe('picture of token-of-7k4m2p9xa5c8t3n6r1v0')
    expect(calendar).toMatchObject({ name: 'antrian-7K4M-2P9X.ics', type: expect.stringContaining('text/calendar') })
    expect(Buffer.from(calendar?.bytes ?? []).toString()).toContain('DTSTART;TZID=Asia/Jakarta:20261214T080000')
  })

  it('is one entry of the calendar through its life: booked, moved, and taken out again by whoever cancels', async () => {
    for (const by of ['applicant', 'office'] as const) {
      const { deps, sent } = createInMemoryOutbox()
      const booked = bookingFixture()
      const moved = bookingFixture({ time: '09:00', claimedAt: noon + 100 })
      const cancelled = { ...moved, status: 'CANCELLED', cancellation: { by, at: noon + 200 } } as const
      await dispatchEvent(deps, { kind: 'booking', change: { after: booked } })
      await dispatchEvent(deps, { kind: 'booking', change: { before: booked, after: moved } })
      await dispatchEvent(deps, { kind: 'booking', change: { before: moved, after: cancelled } })
      const files = sent.map(({ attachments }) => attachments?.find(({ name }) => name.endsWith('.ics')))
      const texts = files.map((file) => Buffer.from(file?.bytes ?? []).toString())
      const read = (name: string) => texts.map((text) => new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(text)?.[1])
      expect(new Set(read('UID')).size).toBe(1)
      expect(read('UID')[0]).toBe('7k4m2p9xa5c8t3n6r1v0@antrian.example')
      expect(read('SEQUENCE').map(Number)).toEqual([0, 1, 2])
      expect(read('METHOD')).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL'])
      expect(read('STATUS')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
      // Who cancels must be who published (RFC 5546, 3.2.5).
      expect(new Set(read('ORGANIZER')).size).toBe(1)
      expect(files.map((file) => file?.type)).toEqual(
        read('METHOD').map((method) => `text/calendar; charset=utf-8; method=${method}`),
      )
      expect(files.at(-1)?.name).toBe('antrian-7K4M-2P9X-batal.ics')
      expect(texts.at(-1)).not.toContain('VALARM')
    }
  })

  it('and a cancelled booking carries no proof', async () => {
    const { deps, sent } = createInMemoryOutbox()
    const cancelled = bookingFixture({ status: 'CANCELLED', cancellation: { by: 'applicant', at: noon } })
    await dispatchEvent(deps, { kind: 'booking', change: { before: bookingFixture(), after: cancelled } })
    expect(sent).toHaveLength(1)
    expect(sent[0]?.attachments?.map(({ type }) => type)).toEqual(['text/calendar; charset=utf-8; method=CANCEL'])
  })
})
