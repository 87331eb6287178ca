import type { Locale } from '../locale.ts'

/*
 * What the day's list says on the screen, on paper and in a spreadsheet, in the same words: an officer compares the three. It
 * stands here without any import of code, since both the pages and the functions write it.
 */

interface DayListLabels {
  readonly columns: Readonly<
    Record<
      'number' | 'time' | 'code' | 'fullName' | 'nik' | 'birthDate' | 'kind' | 'party' | 'outcome' | 'remark',
      string
    >
  >
  readonly kinds: Readonly<Record<'new' | 'replacement', string>>
  readonly outcomes: Readonly<Record<'arrived' | 'refused' | 'no-show', string>>
  readonly reasons: Readonly<Record<'not-listed' | 'data-mismatch' | 'no-proof', string>>
  /** Place in the party, from 1. Never "2/3", which a spreadsheet takes for a date. */
  readonly party: (position: number, size: number) => string
  readonly totals: (bookings: number, people: number) => string
  /** @param when an instant in words */
  readonly asOf: (when: string) => string
  readonly printed: (when: string, by: string) => string
  readonly none: string
}

export const dayListLabels: Readonly<Record<Locale, DayListLabels>> = {
  id: {
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
    },
    kinds: { new: 'Baru', replacement: 'Penggantian' },
    outcomes: { arrived: 'Datang', refused: 'Ditolak', 'no-show': 'Tidak datang' },
    reasons: {
      'not-listed': 'tidak ada di daftar',
      'data-mismatch': 'data berbeda dari e‑KTP',
      'no-proof': 'tanpa bukti pendaftaran',
    },
    party: (position, size) => (size === 1 ? 'Sendiri' : `${position} dari ${size}`),
    totals: (bookings, people) => `${bookings} jadwal, ${people} pemohon`,
    asOf: (when) => `Daftar per ${when}`,
    printed: (when, by) => `Dicetak ${when}, oleh ${by}`,
    none: 'Belum ada yang terdaftar pada tanggal ini.',
  },
  en: {
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
    },
    kinds: { new: 'New', replacement: 'Replacement' },
    outcomes: { arrived: 'Arrived', refused: 'Refused', 'no-show': 'Did not come' },
    reasons: {
      'not-listed': 'not on the list',
      'data-mismatch': 'data differ from the e‑KTP',
      'no-proof': 'no proof of booking',
    },
    party: (position, size) => (size === 1 ? 'Alone' : `${position} of ${size}`),
    totals: (bookings, people) =>
      `${bookings} ${bookings === 1 ? 'booking' : 'bookings'}, ${people} ${people === 1 ? 'person' : 'people'}`,
    asOf: (when) => `List as of ${when}`,
    printed: (when, by) => `Printed ${when}, by ${by}`,
    none: 'Nobody is booked on this day yet.',
  },
}
