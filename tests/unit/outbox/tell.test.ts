import { describe, expect, it } from 'vitest'
import type { Booking, Cancellation } from '../../../lambdas/domain/booking.ts'
import { messagesOf } from '../../../lambdas/usecases/booking-messages.ts'
import type { Mail, Profile } from '../../../lambdas/usecases/ports.ts'
import { tell } from '../../../lambdas/usecases/tell.ts'
import { noon, officesOf, tangerang } from '../../support/office.ts'

const applicant = {
  fullName: 'Dewi Lestari',
  birthDate: '1990-05-17',
  kind: 'new',
  nikMasked: '••••••••••••0001',
  nikDigest: 'd',
  nikSealed: 's',
} as const
const active: Booking = {
  id: '7k4m2p9xa5c8t3n6r1v0',
  office: 'tangerang',
  date: '2026-12-14',
  time: '08:00',
  status: 'ACTIVE',
  account: 'sub-of-budi',
  applicants: [applicant, applicant],
  createdAt: noon,
  claimedAt: noon,
  requestDigest: 'x',
}
const cancelled = (cancellation: Cancellation): Booking => ({ ...active, status: 'CANCELLED', cancellation })
const byOffice: Cancellation = {
  by: 'office',
  at: noon,
  reason: 'power-cut',
  note: 'Gardu <b>terbakar</b>',
  replacements: ['2026-12-21', '2026-12-22'],
}
const change = { before: active, after: cancelled(byOffice) }

/** A mailbox, marks and profiles; `fails` breaks one of the steps once. */
function outbox({ locale = 'id' as Profile['locale'], known = true } = {}) {
  const sent: Mail[] = []
  const marks = new Set<string>()
  const faults = { mail: false, mark: false }
  const failOnce = (step: keyof typeof faults) => {
    if (!faults[step]) return
    faults[step] = false
    throw new Error(`${step} failed`)
  }
  const profile = { username: 'budi', fullName: 'Budi', email: 'budi@contoh.id', locale }
  const deps = {
    offices: officesOf([tangerang]),
    profiles: { of: async () => new Map(known ? [['sub-of-budi', profile]] : []) },
    mails: {
      send: async (mail: Mail) => {
        failOnce('mail')
        sent.push(mail)
      },
    },
    marks: {
      has: async (id: string, mark: string) => marks.has(`${id} ${mark}`),
      put: async (id: string, mark: string) => {
        failOnce('mark')
        marks.add(`${id} ${mark}`)
      },
    },
    siteOrigin: 'https://antrian.example',
  }
  return { sent, faults, tells: (what = change) => tell(deps, what) }
}

describe('a change of a booking', () => {
  it.each([
    ['cancelled by the office', change, ['cancelled-by-office']],
    ['cancelled by the applicant', { before: active, after: cancelled({ by: 'applicant', at: noon }) }, []],
    ['new', { after: active }, []],
    ['moved', { before: active, after: { ...active, time: '09:00' } }, []],
    [
      'replaced after it was cancelled',
      { before: change.after, after: cancelled({ ...byOffice, replacedBy: 'other' }) },
      [],
    ],
  ])('that is %s calls for its mails', (_, what, kinds) => {
    expect(messagesOf(what).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('the outbox', () => {
  it('tells once, however often the change is reported', async () => {
    const { sent, tells } = outbox()
    expect(await tells()).toBe(1)
    expect(await tells()).toBe(0)
    expect(sent).toMatchObject([{ to: 'budi@contoh.id' }])
  })

  it('tells again when the mail did not go out', async () => {
    const { sent, faults, tells } = outbox()
    faults.mail = true
    await expect(tells()).rejects.toThrow('mail failed')
    expect(await tells()).toBe(1)
    expect(sent).toHaveLength(1)
  })

  it('rather tells twice than never: a crash between mail and mark repeats the mail', async () => {
    const { sent, faults, tells } = outbox()
    faults.mark = true
    await expect(tells()).rejects.toThrow('mark failed')
    expect(await tells()).toBe(1)
    expect(sent).toHaveLength(2)
  })

  it('is silent to an account that is gone', async () => {
    const { sent, tells } = outbox({ known: false })
    expect(await tells()).toBe(0)
    expect(sent).toEqual([])
  })
})

describe('the mail of a booking that the office cancelled', () => {
  const mailIn = async (locale: Profile['locale'], after = change.after) => {
    const { sent, tells } = outbox({ locale })
    await tells({ before: active, after })
    const [mail] = sent
    if (!mail) throw new Error('no mail')
    return mail
  }

  it.each([
    [
      'id',
      '/jadwal/detail/',
      ['Senin, 14 Desember 2026', 'pukul 08.00 WIB', '2 pemohon', 'listrik padam', 'Selasa, 22 Desember 2026'],
    ],
    [
      'en',
      '/en/jadwal/detail/',
      ['Monday, 14 December 2026', '08:00 WIB', '2 applicants', 'a power cut', 'Tuesday, 22 December 2026'],
    ],
  ] as const)('in %s says what, why and what is offered, as text and as HTML', async (locale, page, words) => {
    const { text, html, subject } = await mailIn(locale)
    for (const said of [text, html])
      for (const word of [...words, '7K4M-2P9X', tangerang.name, `https://antrian.example${page}?id=${active.id}`])
        expect(said).toContain(word)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).toContain(`lang="${locale}"`)
  })

  it('shows what the office typed as text only', async () => {
    const { html, text } = await mailIn('id')
    expect(html).toContain('Gardu &lt;b&gt;terbakar&lt;/b&gt;')
    // Set apart from our own words, however it ends.
    expect(text).toContain('“Gardu <b>terbakar</b>”. Anda')
  })

  it('names no applicant and shows no digit of a NIK', async () => {
    const { html, text, subject } = await mailIn('en')
    for (const said of [html, text, subject]) expect(said).not.toMatch(/Dewi|0001|1990/)
  })

  it.each(['id', 'en'] as const)('without an offer in %s leads to a new booking', async (locale) => {
    const { replacements: _, ...plain } = byOffice
    const { text } = await mailIn(locale, cancelled({ ...plain, reason: 'other' }))
    expect(text).not.toMatch(/22 Des|22 Dec/)
    expect(text).toMatch(/mendaftar lagi|book again/)
  })
})
