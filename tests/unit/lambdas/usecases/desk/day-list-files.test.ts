import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDayList } from '../../../../../lambdas/adapters/pdf/print-day-list.ts'
import { deskBookingView } from '../../../../../lambdas/domain/desk/desk-booking.ts'
import { csv } from '../../../../../lambdas/domain/shared/csv.ts'
import { dayListCsv } from '../../../../../lambdas/usecases/desk/day-list-csv.ts'
import { deskBookingFixture, recordedBy } from '../../../../support/fixtures/desk-bookings.ts'
import { monday, tangerang } from '../../../../support/fixtures/office.ts'
import { person } from '../../../../support/fixtures/people.ts'
import { readPdf } from '../../../../support/fixtures/read-pdf.ts'

const asOf = Date.parse('2026-12-14T06:05:00+07:00')
const listOf = (parties: readonly Parameters<typeof deskBookingFixture>[], niks?: readonly string[]) => ({
  office: monday.office,
  date: monday.date,
  asOf: new Date(asOf).toISOString(),
  bookings: parties.map((party) => deskBookingView(deskBookingFixture(...party), niks)),
})
const printing = { by: 'petugas', at: asOf + 120_000 }
const print = async (list: ReturnType<typeof listOf>, locale: 'id' | 'en' = 'id') =>
  readPdf(await printDayList(list, tangerang, printing, locale))

/** Reads what is quoted throughout. */
const cellsOf = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, '')
    .split(/(?<=")\r\n(?="|$)/)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:[,;]|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and quotes every cell', () => {
    expect(csv([['a', 'b "c"', 'd,e'], ['']], ',')).toBe('\ufeff"a","b ""c""","d,e"\r\n""\r\n')
  })

  it.each(['=1+1', '+62', '-1', '@SUM(A1)', '\tx', '\rx'])('runs no formula of %j', (text) => {
    expect(cellsOf(csv([[text]], ','))).toEqual([[`'${text}`]])
  })

  it('says what it was given, whatever that is', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' '))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(cellsOf(csv(rows, ','))).toEqual(rows.map((row) => row.map((text) => text.replace(/^[=+\-@\t]/, "'$&"))))
      }),
    )
  })
})

describe('the day’s list as CSV', () => {
  it('is parted as the spreadsheets of the language’s region expect it', () => {
    expect(dayListCsv(listOf([]), tangerang, 'id')).toMatch(/^\ufeff"No\.";"/)
    expect(dayListCsv(listOf([]), tangerang, 'en')).toMatch(/^\ufeff"No\.","/)
  })

  const [dewi] = [person(1)]
  const refused = {
    outcome: 'refused',
    refusal: 'no-proof',
    recorded: { ...recordedBy('siti', asOf).recorded, remark: '=HYPERLINK("x")' },
  }
  const list = listOf([[[{ fullName: dewi.fullName }, { ...refused, fullName: 'Ani' } as never]]], [dewi.nik, dewi.nik])

  it('holds in Indonesian what the desk needs, and a NIK that no spreadsheet rounds', () => {
    const [head, first, second] = cellsOf(dayListCsv(list, tangerang, 'id'))
    expect(head?.join()).toBe('No.,Jam,Kode,Nama lengkap,NIK,Tanggal lahir,Jenis,Rombongan,Hasil,Catatan,Petugas,Pukul')
    const nik = dewi.nik.replace(/(.{4})(?=.)/g, '$1 ')
    expect(first).toEqual([
      '1',
      '08:00',
      '7K4M-2P9X',
      dewi.fullName,
      nik,
      '1990-01-01',
      'Baru',
      '1 dari 2',
      '',
      '',
      '',
      '',
    ])
    expect(second?.slice(7)).toEqual([
      '2 dari 2',
      'Ditolak: tanpa bukti pendaftaran',
      `'=HYPERLINK("x")`,
      'siti',
      '06:05',
    ])
  })

  it('says the same in English', () => {
    const [head, , second] = cellsOf(dayListCsv(list, tangerang, 'en'))
    expect(head?.slice(-4)).toEqual(['Outcome', 'Remarks', 'Officer', 'At'])
    expect(second?.slice(7, 9)).toEqual(['2 of 2', 'Refused: no proof of booking'])
  })
})

describe('the day’s list on paper', () => {
  it('repeats its head, counts its pages, and has each of 400 once', async () => {
    const names = Array.from({ length: 400 }, (_, n) => person(n).fullName)
    const parties = Array.from(
      { length: 100 },
      (_, n) => [names.slice(4 * n, 4 * n + 4).map((fullName) => ({ fullName }))] as const,
    )
    const list = listOf(parties.map(([people]) => [people]))
    const bytes = await printDayList(list, tangerang, printing, 'id')
    const pdf = readPdf(bytes)
    expect(pdf.pages).toBeGreaterThan(10)
    const count = (words: string) => pdf.text.split(words).length - 1
    for (const words of [
      'Daftar Antrian Paspor: Senin, 14 Desember 2026',
      'Kantor Imigrasi Kelas I Non TPI Tangerang',
      'Daftar per Senin, 14 Desember 2026, pukul 06.05 WIB',
      'Dicetak Senin, 14 Desember 2026, pukul 06.07 WIB, oleh petugas',
      'Nama lengkap',
    ])
      expect(count(words), words).toBe(pdf.pages)
    expect(pdf.text).toContain(`Halaman ${pdf.pages} dari ${pdf.pages}`)
    expect(pdf.text).toContain('100 jadwal, 400 pemohon')
    // As the e-KTP writes it.
    expect(count('01-01-1990')).toBe(400)
    const set = new Set(pdf.runs.map(({ text }) => text.trim()))
    const words = pdf.text
    for (const name of names) expect(words).toContain(name)
    expect([...set].filter((text) => text === '400')).toHaveLength(1)
  })

  it('keeps long names inside its page', async () => {
    const long = 'Raden Mas Haryo Kusumawardhani Suryodiningrat Prabowo Wicaksono Adipati Notonegoro'
    const { runs } = await print(listOf([[[{ fullName: 'W'.repeat(100) }, { fullName: long }]]]))
    for (const { x, y } of runs) {
      expect(x).toBeGreaterThan(28)
      expect(x).toBeLessThan(842 - 28)
      expect(y).toBeGreaterThan(10)
    }
  })

  it('shows no full NIK unless the list has it, and then says how to treat the paper', async () => {
    const { nik } = person(1)
    const masked = await print(listOf([[[{}]]]))
    expect(masked.text.replaceAll(' ', '')).not.toMatch(/\d{16}/)
    expect(masked.text).not.toContain('NIK lengkap')
    const full = await print(listOf([[[{}]]], [nik]))
    expect(full.text.replaceAll(' ', '')).toContain(nik)
    expect(full.text).toContain('Memuat NIK lengkap')
  })

  it('writes a time, a party of one and a refusal as the screen does', async () => {
    const refused = {
      outcome: 'refused',
      refusal: 'data-mismatch',
      recorded: recordedBy('siti', asOf).recorded,
    } as const
    const { runs } = await print(listOf([[[{}]], [[refused as never, {}]]]))
    const said = runs.map(({ text }) => text.trim()).join(' ')
    for (const words of ['08.00', 'Sendiri', 'Ditolak: data berbeda dari e‑KTP']) expect(said).toContain(words)
    expect(said).not.toContain('08:00')
  })

  it('says in English that nobody comes', async () => {
    const pdf = await print(listOf([]), 'en')
    expect(pdf).toMatchObject({ pages: 1, language: 'en' })
    expect(pdf.text).toContain('Nobody is booked on this day yet.')
    expect(pdf.text).toContain('Page 1 of 1')
  })
})
