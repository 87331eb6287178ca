import type { ApplicantInput } from '../../lambdas/contract/schemas.ts'

/** A person with a valid NIK of Kota Tangerang; each number is another person. */
export function person(number: number, more: Partial<ApplicantInput> = {}): ApplicantInput {
  const day = (number % 28) + 1
  const month = (Math.floor(number / 28) % 12) + 1
  const year = 1960 + (Math.floor(number / 336) % 40)
  const two = (n: number) => String(n).padStart(2, '0')
  const woman = number % 2 === 1
  const serial = String((number % 9999) + 1).padStart(4, '0')
  return {
    fullName: `Pemohon Nomor ${romanish(number)}`,
    nik: `367101${two(woman ? day + 40 : day)}${two(month)}${two(year % 100)}${serial}`,
    birthDate: `${year}-${two(month)}-${two(day)}`,
    kind: number % 3 === 0 ? 'replacement' : 'new',
    ...more,
  }
}

/** Names hold no digits; letters tell people apart all the same. */
const romanish = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => 'ABCDEFGHIJ'[Number(digit)])
    .join('')
