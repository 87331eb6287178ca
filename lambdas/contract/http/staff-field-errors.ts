import type { Texts } from '../locale.ts'

/**
 * What can be wrong with a field that only staff fill in. Apart from ../field-errors.ts, whose texts travel with every
 * citizen page; these come with the answer of the API.
 */
export const staffFieldErrors = {
  'unknown-account': {
    id: 'Tidak ada akun dengan username ini yang emailnya sudah dikonfirmasi. Periksa ejaannya, atau minta orangnya mendaftar dahulu.',
    en: 'No account with this username has confirmed its email. Check the spelling, or ask the person to sign up first.',
  },
  'office-id': {
    id: 'Pakai 2–40 huruf kecil, angka, atau tanda hubung, diawali dan diakhiri huruf atau angka; “national” tidak dapat dipakai.',
    en: 'Use 2–40 lower-case letters, digits or hyphens, beginning and ending with a letter or digit; “national” is taken.',
  },
  'office-taken': {
    id: 'Kode ini sudah dipakai kantor lain. Pilih kode lain, atau buka kantor itu dari daftar untuk mengubahnya.',
    en: 'Another office has this code. Choose another code, or open that office from the list to change it.',
  },
  url: {
    id: 'Tulis alamat web lengkap, misalnya https://tangerang.imigrasi.go.id/.',
    en: 'Write a full web address, like https://tangerang.imigrasi.go.id/.',
  },
  'time-zone-fixed': {
    id: 'Kantor ini sudah memiliki kuota atau jadwal yang akan datang. Dengan zona waktu lain, jam kedatangan semua orang ikut bergeser. Kosongkan dahulu hari-hari itu.',
    en: 'This office has quota or bookings to come. Another time zone would move everybody’s arrival. Empty those days first.',
  },
  'other-year': { id: 'Tanggal ini bukan dari tahun daftar ini.', en: 'This date is not of the year of this list.' },
  'duplicate-holiday': {
    id: 'Hari libur ini sudah tertulis di atas, pada tanggal yang sama.',
    en: 'This holiday is already written above, on the same date.',
  },
  'has-bookings': {
    id: 'Pada hari ini masih ada jadwal antrian. Tutup dahulu hari itu di kantor yang bersangkutan.',
    en: 'There are bookings on this day. Close the day at the office first.',
  },
  'date-order': {
    id: 'Tanggal akhir tidak boleh sebelum tanggal awal.',
    en: 'The last day must not come before the first.',
  },
  'range-over-a-year': {
    id: 'Paling banyak 366 hari sekaligus. Pilih rentang yang lebih pendek.',
    en: 'At most 366 days at once. Choose a shorter range.',
  },
  instant: {
    id: 'Tulis waktu lengkap dengan selisih zona, misalnya 2026-12-04T14:00:00+07:00.',
    en: 'Write an instant with its offset, like 2026-12-04T14:00:00+07:00.',
  },
  'slot-minutes': {
    id: 'Jarak antarjam adalah 5 sampai 240 menit.',
    en: 'The length of a slot is 5 to 240 minutes.',
  },
  'end-before-start': { id: 'Akhirnya harus sesudah awalnya.', en: 'The end must come after the beginning.' },
  'outside-hours': { id: 'Istirahat harus di dalam jam buka.', en: 'The break must lie within the opening hours.' },
  overlapping: { id: 'Istirahat ini bertumpuk dengan yang lain.', en: 'This break overlaps another one.' },
  'given-twice': { id: 'Ini sudah ditulis di atas.', en: 'This is already given above.' },
  'too-many-times': {
    id: 'Paling banyak 96 jam kedatangan dalam sehari. Perpanjang jarak antarjam.',
    en: 'A day has at most 96 times. Make the slots longer.',
  },
  'no-times': {
    id: 'Jam buka ini tidak cukup untuk satu jam kedatangan pun. Perpendek jarak antarjam atau perpanjang jam buka.',
    en: 'These hours leave no room for a single time. Make the slots shorter or the hours longer.',
  },
  'range-too-long': {
    id: 'Paling banyak 92 hari sekaligus. Pilih rentang yang lebih pendek.',
    en: 'At most 92 days at once. Choose a shorter range.',
  },
  'not-with-closing': {
    id: 'Ini tidak berlaku bila hari ditutup. Kosongkan.',
    en: 'This does not go together with closing the days. Leave it out.',
  },
  'queue-code': {
    id: 'Kode antrian terdiri dari 8 huruf atau angka, misalnya 7K4M-2P9X.',
    en: 'A queue code has 8 letters or digits, like 7K4M-2P9X.',
  },
  'date-range': {
    id: 'Tanggal akhir tidak boleh sebelum tanggal awal, dan rentangnya tidak boleh terlalu panjang.',
    en: 'The last day must not be before the first, and the range must not be too long.',
  },
  'only-today': {
    id: 'Jam mulai hanya dapat dipilih untuk hari ini. Hari lain ditutup seluruhnya.',
    en: 'A time can be chosen for today only. Any other day is closed as a whole.',
  },
  'close-too-far': {
    id: 'Paling jauh 92 hari ke depan dapat ditutup. Pilih tanggal yang lebih dekat.',
    en: 'A day can be closed at most 92 days ahead. Choose an earlier date.',
  },
  'nothing-to-close': {
    id: 'Hari ini belum diberi kuota, jadi tidak ada yang perlu ditutup.',
    en: 'This day has no quota yet, so there is nothing to close.',
  },
  'replacement-day': {
    id: 'Pilih hari sesudah hari yang ditutup, yang buka dan sudah diberi kuota.',
    en: 'Choose a day after the closed one that is open and has been given quota.',
  },
} as const satisfies Record<string, Texts>

export type StaffFieldErrorCode = keyof typeof staffFieldErrors
