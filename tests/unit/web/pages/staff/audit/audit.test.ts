import { describe, expect, it } from 'vitest'
import { type AuditAction, auditActions } from '../../../../../../lambdas/contract/administration/audit-actions.ts'
import type { AuditDetails, AuditEntryView } from '../../../../../../lambdas/contract/administration/audit-schemas.ts'
import { locales } from '../../../../../../lambdas/contract/locale.ts'
import type { Result } from '../../../../../../web/lib/api.ts'
import { auditQueryInput, defaultFilter, filterErrors } from '../../../../../../web/pages/staff/audit/audit-filter.ts'
import { auditTable } from '../../../../../../web/pages/staff/audit/audit-table.ts'
import { entryTimeText, sentenceOf, wordingOf } from '../../../../../../web/pages/staff/audit/entry-wording.ts'
import { type AuditEntriesPage, createEntryFetcher } from '../../../../../../web/pages/staff/audit/fetch-all-entries.ts'
import en from '../../../../../../web/texts/en/staff/audit.ts'
import id from '../../../../../../web/texts/id/staff/audit.ts'

const texts = { id, en }
const examples: AuditDetails = {
  'quota-edited': { date: '2026-12-14', time: '08:00', from: 10, to: 12 },
  'day-given-out': {
    date: '2026-12-14',
    created: 10,
    raised: 0,
    lowered: 2,
    removed: 0,
    opensAt: '2026-12-04T07:00:00.000Z',
  },
  'opening-set': { from: '2026-12-28', to: '2027-01-01', opensAt: null, days: 4 },
  'template-saved': {},
  'day-closed': { date: '2026-12-14', reason: 'power-cut', bookings: 3 },
  'day-reopened': { date: '2026-12-14' },
  'booking-cancelled-by-office': { booking: '7k4m2p9x0000000000ab', reason: 'illness' },
  'holidays-saved': { year: 2027, added: ['2027-12-24'], removed: ['2027-05-01', '2027-05-03'] },
  'office-saved': { fields: ['address', 'phone'] },
  'grant-given': { account: 'a1', username: 'budi', role: 'officer' },
  'grant-taken': { account: 'a1', username: 'budi', role: 'national' },
  'second-step-set-up': { account: 'a1', username: 'budi' },
  'second-step-taken-off': { account: 'a1', username: 'budi' },
  'second-step-reset': { account: 'a1', username: 'budi' },
  'viewed-bookings': { date: '2026-12-14', count: 40 },
  searched: { by: 'nik', found: 1 },
  'proof-verified': { by: 'token', verdict: 'wrong-day', booking: '7k4m2p9x0000000000ab' },
  'outcome-recorded': { booking: '7k4m2p9x0000000000ab', index: 1, outcome: 'refused', reason: 'no-proof' },
  'outcome-undone': { booking: '7k4m2p9x0000000000ab', index: 0, outcome: 'arrived' },
  exported: { what: 'audit', from: '2026-11-01', to: '2026-11-30' },
}
const entryOf = <A extends AuditAction>(action: A, details = examples[action]) =>
  ({ at: '2026-12-01T18:05:09.123Z', by: 'sub-1', username: 'admin', target: 'bsd', action, details }) as AuditEntryView
const entryText = <A extends AuditAction>(locale: 'id' | 'en', action: A, details = examples[action]) =>
  sentenceOf(entryOf(action, details), texts[locale], wordingOf(texts[locale], locale, 'Asia/Jakarta'))

describe('An entry of the audit in words', () => {
  it.each([
    ['quota-edited', 'Kuota Senin, 14 Desember 2026 08.00: 10 → 12', 'Quota Monday, 14 December 2026 08:00: 10 → 12'],
    [
      'day-given-out',
      'Kuota Senin, 14 Desember 2026: 10 jam dibuat, 2 diturunkan; dibuka Jumat, 4 Desember 2026, 14.00 WIB',
      'Quota of Monday, 14 December 2026: 10 times created, 2 lowered; opens Friday, 4 December 2026, 14:00 WIB',
    ],
    [
      'opening-set',
      'Pengumuman waktu buka untuk 28 Desember – 1 Januari 2027 (4 hari) ditarik kembali',
      'The announced opening of 28 December – 1 January 2027 (4 days) was taken back',
    ],
    ['template-saved', 'Pola jam buka dan kuota mingguan disimpan', 'The weekly opening hours and quotas were saved'],
    [
      'day-closed',
      'Senin, 14 Desember 2026 ditutup karena listrik padam; 3 jadwal terkena',
      'Monday, 14 December 2026 closed because of a power cut; 3 bookings affected',
    ],
    ['day-reopened', 'Senin, 14 Desember 2026 dibuka lagi', 'Monday, 14 December 2026 reopened'],
    [
      'booking-cancelled-by-office',
      'Jadwal 7K4M-2P9X dibatalkan kantor karena petugas sakit',
      'Booking 7K4M-2P9X cancelled because of illness of staff',
    ],
    [
      'holidays-saved',
      'Hari libur 2027: ditambah 24 Desember; dihapus 1 Mei, 3 Mei',
      'Holidays of 2027: added 24 December; removed 1 May, 3 May',
    ],
    ['office-saved', 'Data kantor bsd: alamat, telepon', 'Office bsd: address, phone'],
    ['grant-given', 'budi diberi hak Petugas loket', 'budi was made Desk officer'],
    ['grant-taken', 'Hak budi sebagai Admin pusat dicabut', 'The right of budi as National admin was taken away'],
    [
      'viewed-bookings',
      'Melihat daftar pemohon Senin, 14 Desember 2026 (40 jadwal)',
      'Viewed the applicants of Monday, 14 December 2026 (40 bookings)',
    ],
    ['searched', 'Mencari jadwal dengan NIK; 1 ditemukan', 'Searched for a booking by NIK; 1 found'],
    [
      'proof-verified',
      'Memeriksa bukti jadwal 7K4M-2P9X: bukan hari ini',
      'Checked a proof of booking 7K4M-2P9X: not for this day',
    ],
    [
      'outcome-recorded',
      'Pemohon 2 jadwal 7K4M-2P9X: ditolak (tanpa bukti pendaftaran)',
      'Applicant 2 of booking 7K4M-2P9X: refused (without proof of registration)',
    ],
    [
      'outcome-undone',
      'Catatan pemohon 1 jadwal 7K4M-2P9X dihapus: datang',
      'The outcome of applicant 1 of booking 7K4M-2P9X was taken back: arrived',
    ],
    ['exported', 'Mengunduh jejak perubahan 1–30 November 2026', 'Saved the history of 1–30 November 2026 to a file'],
  ] as const)('says what was done: %s', (action, indonesian, english) => {
    expect([entryText('id', action), entryText('en', action)]).toEqual([indonesian, english])
  })

  it.each(auditActions)('has a name of its own for every action, and fills it with figures: %s', (action) => {
    for (const locale of locales) {
      const names = auditActions.map((one) => texts[locale].entries[one].name)
      expect(new Set(names).size).toBe(auditActions.length)
      expect(entryText(locale, action)).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    }
  })

  it('tells a time that came or went from a quota that changed', () => {
    const edit = { date: '2026-12-14', time: '08:00' }
    expect(entryText('id', 'quota-edited', { ...edit, from: null, to: 5 })).toMatch(/ditambah dengan kuota 5/)
    expect(entryText('id', 'quota-edited', { ...edit, from: 5, to: null })).toMatch(/dihapus \(kuotanya 5\)/)
    expect(entryText('en', 'quota-edited', { ...edit, from: 0, to: null })).toMatch(/removed \(its quota was 0\)/)
  })

  it('tells what stood there before: of an office and of its week', () => {
    const changes = [
      { field: 'phone', from: '(021) 1', to: '(021) 2' },
      { field: 'map', from: '', to: 'https://peta.example/' },
      { field: 'emails', from: '["a@contoh.id"]', to: '["b@contoh.id"]' },
    ]
    expect(entryText('id', 'office-saved', { fields: changes.map(({ field }) => field), changes })).toBe(
      'Data kantor bsd: telepon: (021) 1 → (021) 2; tautan peta: kosong → https://peta.example/; email',
    )
    const monday = { weekday: 1, opens: '08:00', closes: '15:00', slotMinutes: 30, quota: 10, breaks: [] }
    const from = [1, 2, 3].map((weekday) => ({ ...monday, weekday }))
    const changed = { quota: 8, breaks: [{ from: '12:00', to: '13:00' }] }
    const to = [...from.slice(0, 2).map((day) => ({ ...day, ...changed })), ...from.slice(2), { ...monday, weekday: 6 }]
    expect(entryText('id', 'template-saved', { from, to })).toBe(
      'Pola jam buka dan kuota mingguan disimpan (Senin, Selasa: 08.00–15.00, setiap 30 menit, kuota 10 → 08.00–15.00 (istirahat 12.00–13.00), setiap 30 menit, kuota 8; Sabtu: tutup → 08.00–15.00, setiap 30 menit, kuota 10)',
    )
  })

  it('counts the days it has no room for', () => {
    const added = Array.from({ length: 10 }, (_, n) => `2027-01-${n + 10}`)
    expect(entryText('en', 'holidays-saved', { year: 2027, added, removed: [] })).toMatch(/17 January and 2 more$/)
  })

  it('is told by the clock of the office', () => {
    expect(entryTimeText(entryOf('template-saved'), 'Asia/Jayapura', 'id')).toBe('2 Desember 2026, 03.05 WIT')
  })
})

it('the table for a spreadsheet has what the words leave out', () => {
  const { head, rows } = auditTable([entryOf('grant-given')], en, wordingOf(en, 'en', 'Asia/Jakarta'), 'Asia/Jakarta')
  expect(head).toEqual(['time (WIB)', 'username', 'account', 'action', 'about', 'in words', 'details'])
  expect(rows).toEqual([
    [
      '2026-12-02 01:05:09',
      'admin',
      'sub-1',
      'grant-given',
      'bsd',
      'budi was made Desk officer',
      '{"account":"a1","username":"budi","role":"officer"}',
    ],
  ])
})

describe('The filter', () => {
  const usual = defaultFilter('2026-12-31')
  it('begins with the last month and asks for no more than was chosen', () => {
    expect(auditQueryInput(usual)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(auditQueryInput({ ...usual, by: ' admin ', action: 'searched' })).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
      by: 'admin',
      action: 'searched',
    })
    const code = { ...usual, booking: ' 7K4M-2P9X ' }
    expect(auditQueryInput(code)).toMatchObject({ booking: '7K4M-2P9X' })
    expect(auditQueryInput({ ...code, scope: 'national' })).not.toHaveProperty('booking')
  })
  it.each([
    [{ from: '' }, { from: 'date' }],
    [{ to: '31/12/2026' }, { to: 'date' }],
    [{ from: '2027-01-01' }, { to: 'date-order' }],
    [{ from: '2025-12-30' }, { to: 'range-over-a-year' }],
    [{ from: '2025-12-31' }, {}],
    [{ booking: '7K4M-2P9' }, { booking: 'queue-code' }],
    [{ booking: ' 7k4m 2p9x' }, {}],
    [{ booking: '7K4M', scope: 'national' as const }, {}],
  ])('says what is wrong with %j', (change, faults) => {
    expect(filterErrors({ ...usual, ...change })).toEqual(faults)
  })
})

describe('Fetching everything', () => {
  const entry = entryOf('template-saved')
  const page = (next?: string): Result<AuditEntriesPage> => ({
    ok: true,
    body: { from: '2026-12-01', to: '2026-12-31', entries: [entry], ...(next && { next }) },
  })

  it('goes on where the line broke, and is recorded once', async () => {
    const broken: Result<AuditEntriesPage> = { ok: false, problem: { code: 'offline', detail: '', errors: [] } }
    const answers = [page('a'), broken, page('b'), page()]
    const asked: object[] = []
    const counts: number[] = []
    const gather = createEntryFetcher(
      async (place) => {
        asked.push(place)
        return answers.shift() ?? broken
      },
      (count) => counts.push(count),
    )
    expect(await gather()).toMatchObject({ ok: false })
    expect(await gather()).toEqual({ ok: true, body: [entry, entry, entry] })
    expect(asked.map((place) => ('after' in place ? place.after : 'first'))).toEqual(['first', 'a', 'a', 'b'])
    expect(counts).toEqual([1, 2, 3])
  })

  it('begins anew once it was whole', async () => {
    const gather = createEntryFetcher(
      async () => page(),
      () => {},
    )
    await gather()
    expect(await gather()).toEqual({ ok: true, body: [entry] })
  })
})
