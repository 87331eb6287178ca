import { expect, test } from 'vitest'
import { dayInWords, timeInWords } from '../../../../../lambdas/domain/shared/words.ts'

test.each([
  ['id', '2026-12-14', 'Senin, 14 Desember 2026'],
  ['en', '2026-12-14', 'Monday, 14 December 2026'],
  ['id', '2028-02-29', 'Selasa, 29 Februari 2028'],
  ['en', '2027-01-01', 'Friday, 1 January 2027'],
] as const)('a day in words, %s: %s', (locale, day, words) => {
  expect(dayInWords(day, locale)).toBe(words)
})

test.each([
  ['id', 'Asia/Jakarta', '08:00', 'pukul 08.00 WIB'],
  ['id', 'Asia/Makassar', '13:30', 'pukul 13.30 WITA'],
  ['id', 'Asia/Jayapura', '00:05', 'pukul 00.05 WIT'],
  ['en', 'Asia/Jakarta', '08:00', '08:00 WIB (UTC+7)'],
  ['en', 'Asia/Makassar', '13:30', '13:30 WITA (UTC+8)'],
  ['en', 'Asia/Jayapura', '00:05', '00:05 WIT (UTC+9)'],
] as const)('a time in words, %s in %s: %s', (locale, zone, time, words) => {
  expect(timeInWords(time, zone, locale)).toBe(words)
})
