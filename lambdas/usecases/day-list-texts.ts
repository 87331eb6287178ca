import type { Locale } from '../contract/locale.ts'
import type { Kind } from '../contract/schemas.ts'
import type { Outcome, Refusal } from '../domain/booking.ts'
import type { DayListRow } from './day-list-rows.ts'

/** Every text of the day's list, on paper and in a spreadsheet. */
export interface DayListTexts {
  readonly title: string
  readonly columns: Readonly<Record<keyof DayListRow, string>>
  readonly kinds: Readonly<Record<Kind, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly reasons: Readonly<Record<Refusal, string>>
  readonly party: (position: number, size: number) => string
  readonly totals: (bookings: number, people: number) => string
  /** Under whom a list shows more than it usually does. */
  readonly fullNik: string
  readonly asOf: (day: string, time: string) => string
  readonly printed: (day: string, time: string, by: string) => string
  readonly page: (page: number, pages: number) => string
  readonly empty: string
}

export const dayListTexts: Readonly<Record<Locale, DayListTexts>> = {
  id: {
    title: 'Daftar Antrian Paspor',
    columns: {
      number: 'No.',
      time: 'Jam',
      code: 'Kode',
      fullName: 'Nama lengkap',
      nik: 'NIK',
      birthDate: 'Tanggal lahir',
      kind: 'Jenis',
      party: 'Rombongan',
      outcome: 'Hasil',
      remark: 'Catatan',
      by: 'Petugas',
      at: 'Pukul',
    },
    kinds: { new: 'Baru', replacement: 'Penggantian' },
    outcomes: { arrived: 'Datang', refused: 'Ditolak', 'no-show': 'Tidak datang' },
    reasons: {
      'not-listed': 'tidak ada dalam daftar',
      'data-mismatch': 'data tidak sesuai',
      'no-proof': 'tanpa bukti',
    },
    party: (position, size) => `${position} dari ${size}`,
    totals: (bookings, people) => `${bookings} pendaftaran, ${people} pemohon`,
    fullNik: 'Memuat NIK lengkap: simpan dengan aman dan musnahkan setelah dipakai.',
    asOf: (day, time) => `Daftar per ${day}, ${time}`,
    printed: (day, time, by) => `Dicetak ${day}, ${time}, oleh ${by}`,
    page: (page, pages) => `Halaman ${page} dari ${pages}`,
    empty: 'Belum ada pemohon yang terdaftar pada hari ini.',
  },
  en: {
    title: 'Passport Queue List',
    columns: {
      number: 'No.',
      time: 'Time',
      code: 'Code',
      fullName: 'Full name',
      nik: 'NIK',
      birthDate: 'Born',
      kind: 'Kind',
      party: 'Party',
      outcome: 'Outcome',
      remark: 'Remarks',
      by: 'Officer',
      at: 'At',
    },
    kinds: { new: 'New', replacement: 'Replacement' },
    outcomes: { arrived: 'Arrived', refused: 'Refused', 'no-show': 'Did not come' },
    reasons: { 'not-listed': 'not on the list', 'data-mismatch': 'data differ', 'no-proof': 'no proof' },
    party: (position, size) => `${position} of ${size}`,
    totals: (bookings, people) =>
      `${bookings} ${bookings === 1 ? 'booking' : 'bookings'}, ${people} ${people === 1 ? 'person' : 'people'}`,
    fullNik: 'Contains full NIKs: keep it safe and destroy it after use.',
    asOf: (day, time) => `List as of ${day}, ${time}`,
    printed: (day, time, by) => `Printed ${day}, ${time}, by ${by}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    empty: 'Nobody is booked on this day yet.',
  },
}
