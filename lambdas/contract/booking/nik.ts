import type { FieldErrorCode } from '../http/field-errors.ts'

/*
 * NIK (Nomor Induk Kependudukan), Permendagri 72/2022: 6 digits region (province, regency, district),
 * 6 digits birth date DDMMYY with 40 added to the day for women, 4 digits serial. It stands in the
 * contract, without any import, because the pages check it while the person types.
 */

/** Province codes of the Ministry of Home Affairs (Kepmendagri 300.2.2-2138/2025), old Papua codes included. */
const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
)

/** People write the NIK in groups; spaces and hyphens mean nothing. */
export const normalizeNik = (text: string): string => text.replace(/[\s-]/g, '')

/**
 * What is wrong with a NIK, or undefined.
 * @param nik as typed; spaces and hyphens are tolerated
 * @param birthDate `YYYY-MM-DD`; left out, only the NIK itself is checked
 */
export function nikProblem(nik: string, birthDate?: string): FieldErrorCode | undefined {
  const digits = normalizeNik(nik)
  if (!/^\d{16}$/.test(digits)) return 'nik-length'
  const [province, regency, district] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)]
  if (!provinces.has(province) || regency === '00' || district === '00') return 'nik-region'
  const day = Number(digits.slice(6, 8))
  const dayOfMonth = day > 40 ? day - 40 : day
  const month = Number(digits.slice(8, 10))
  if (dayOfMonth < 1 || dayOfMonth > 31 || month < 1 || month > 12) return 'nik-birth-date'
  if (birthDate === undefined) return undefined
  const [year = '', birthMonth = '', birthDay = ''] = birthDate.split('-')
  const fits =
    dayOfMonth === Number(birthDay) && month === Number(birthMonth) && digits.slice(10, 12) === year.slice(2, 4)
  return fits ? undefined : 'nik-birth-date'
}
