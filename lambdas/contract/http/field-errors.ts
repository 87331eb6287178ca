import type { Locale, Texts } from '../locale.ts'
import type { StaffFieldErrorCode } from './staff-field-errors.ts'

/**
 * What can be wrong with one field: code → what to do, in both languages. Shown beside the field as it is. These texts
 * travel with the citizen pages; what only staff fill in stands in staff/field-errors.ts.
 */
export const fieldErrors = {
  required: { id: 'Isi bagian ini.', en: 'Fill in this field.' },
  invalid: { id: 'Isian ini tidak sesuai bentuk yang diminta.', en: 'This is not in the expected form.' },
  'too-short': { id: 'Isian ini terlalu pendek.', en: 'This is too short.' },
  'too-long': { id: 'Isian ini terlalu panjang.', en: 'This is too long.' },
  'too-few': { id: 'Jumlahnya kurang.', en: 'There are too few.' },
  'too-many': { id: 'Jumlahnya terlalu banyak.', en: 'There are too many.' },
  'not-a-choice': { id: 'Pilih salah satu dari pilihan yang ada.', en: 'Choose one of the options.' },
  'not-ticked': { id: 'Centang kotak ini untuk melanjutkan.', en: 'Tick this box to go on.' },
  'unknown-field': { id: 'Bagian ini tidak dikenal.', en: 'This field is not known.' },
  'control-character': { id: 'Hapus karakter yang tidak terlihat.', en: 'Remove invisible characters.' },
  'not-json': { id: 'Kirim isian sebagai application/json.', en: 'Send the content as application/json.' },
  username: {
    id: 'Pakai 3–30 huruf, angka, titik, garis bawah, atau tanda hubung; awali dengan huruf.',
    en: 'Use 3–30 letters, digits, dots, underscores or hyphens, beginning with a letter.',
  },
  email: {
    id: 'Tulis alamat email yang benar, misalnya nama@contoh.id.',
    en: 'Write a valid email address, like name@example.com.',
  },
  'same-email': {
    id: 'Ini sudah alamat email akun Anda. Tulis alamat yang baru.',
    en: 'This is the email address of your account already. Write the new one.',
  },
  password: {
    id: 'Pakai paling sedikit 10 karakter, di antaranya huruf kecil, huruf besar, dan angka.',
    en: 'Use at least 10 characters, among them a lower-case letter, an upper-case letter and a digit.',
  },
  'full-name': {
    id: 'Tulis nama lengkap seperti di e‑KTP, diawali huruf Latin, tanpa tanda selain titik, koma, petik, atau hubung.',
    en: 'Write the full name as on the e‑KTP, beginning with a Latin letter, with no signs but dot, comma, apostrophe or hyphen.',
  },
  phone: {
    id: 'Tulis nomor telepon yang benar, misalnya 0812-3456-7890.',
    en: 'Write a valid phone number, like 0812-3456-7890.',
  },
  code: { id: 'Kode terdiri dari 6 angka.', en: 'The code has 6 digits.' },
  date: { id: 'Tulis tanggal yang benar, misalnya 1990-12-31.', en: 'Write a valid date, like 1990-12-31.' },
  month: { id: 'Tulis bulan sebagai TTTT-BB.', en: 'Write the month as YYYY-MM.' },
  time: { id: 'Tulis jam sebagai 08:00.', en: 'Write the time as 08:00.' },
  'idempotency-key': {
    id: 'Kirim Idempotency-Key: 1–200 karakter ASCII tanpa spasi, misalnya sebuah UUID.',
    en: 'Send an Idempotency-Key of 1–200 ASCII characters without spaces, like a UUID.',
  },
  quota: { id: 'Kuota adalah bilangan bulat 0 sampai 1000.', en: 'The quota is a whole number from 0 to 1000.' },
  'nik-length': { id: 'NIK terdiri dari 16 angka. Periksa di e‑KTP.', en: 'A NIK has 16 digits. Check the e‑KTP.' },
  'nik-region': {
    id: 'Enam angka pertama NIK bukan kode wilayah. Periksa di e‑KTP.',
    en: 'The first six digits of the NIK are no region code. Check the e‑KTP.',
  },
  'nik-birth-date': {
    id: 'NIK tidak cocok dengan tanggal lahir. Periksa keduanya di e‑KTP.',
    en: 'The NIK does not match the birth date. Check both on the e‑KTP.',
  },
  'birth-date-range': {
    id: 'Tanggal lahir tidak mungkin. Periksa tahunnya.',
    en: 'This birth date is not possible. Check the year.',
  },
  'duplicate-nik': {
    id: 'NIK ini sudah ditulis untuk pemohon lain di atas.',
    en: 'This NIK is already written for another applicant above.',
  },
  'unknown-person': {
    id: 'Orang ini tidak ada di daftar tersimpan Anda. Pilih orang lain atau tulis datanya.',
    en: 'This person is not among your saved people. Choose another or write the details.',
  },
  'person-saved': {
    id: 'NIK ini sudah tersimpan untuk orang lain di daftar Anda. Ubah atau hapus yang itu.',
    en: 'This NIK is already saved for another person on your list. Change or remove that one.',
  },
  'people-full': {
    id: 'Paling banyak 20 orang dapat disimpan. Hapus seseorang dahulu.',
    en: 'At most 20 people can be saved. Remove somebody first.',
  },
  'not-eligible': {
    id: 'Pemohon ini belum dapat mendaftar (aturan 1 bulan).',
    en: 'This applicant cannot book yet (1-month rule).',
  },
  'party-too-large': {
    id: 'Kantor ini tidak menerima pemohon sebanyak itu dalam satu pendaftaran.',
    en: 'This office does not take that many applicants in one booking.',
  },
} as const satisfies Record<string, Texts>

export type FieldErrorCode = keyof typeof fieldErrors

/** One field that is wrong. `path` equals the input's, e.g. `applicants.0.nik`. */
export interface FieldError {
  readonly path: string
  readonly code: FieldErrorCode | StaffFieldErrorCode
  /** First day the applicant may book again, `YYYY-MM-DD`; told only about the caller's own bookings. */
  readonly freeFrom?: string
  /** Offices with bookings on the day that the field names; told to staff only. */
  readonly booked?: readonly { readonly office: string; readonly bookings: number }[]
}

export const fieldErrorText = (code: FieldErrorCode, locale: Locale): string => fieldErrors[code][locale]
