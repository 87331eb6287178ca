import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import * as schemas from '../../../../lambdas/contract/http/schemas.ts'
import {
  checkCode,
  checkEmail,
  checkFullName,
  checkPassword,
  checkPhone,
  checkUsername,
} from '../../../../web/lib/field-checks.ts'

/** Both must take and refuse the same; the server's word counts, so the pages must not be stricter. */
const samples: [string, (text: string) => unknown, z.ZodType, string[]][] = [
  [
    'username',
    checkUsername,
    schemas.username,
    ['budi', 'Budi.S', ' siti_r-2 ', 'ab', 'a'.repeat(30), 'a'.repeat(31), '1budi', 'budi santoso', 'büdi'],
  ],
  [
    'email',
    checkEmail,
    schemas.email,
    [
      'a@b.id',
      'Siti.R+x@contoh.co.id',
      ' siti@contoh.id ',
      'siti@contoh',
      'siti',
      '@contoh.id',
      'a b@c.id',
      'a..b@c.id',
    ],
  ],
  [
    'password',
    checkPassword,
    schemas.password,
    [
      'Rahasia-2026',
      'rahasia-2026',
      'RAHASIA-2026',
      'Rahasia-abc',
      'Ra-2026',
      `Aa1${'x'.repeat(125)}`,
      `Aa1${'x'.repeat(126)}`,
    ],
  ],
  [
    'full name',
    checkFullName,
    schemas.fullName,
    ['Siti Rahmawati', "Ma'ruf, S.H.", 'Ñusa', 'A', 'Budi 2', '-Budi', 'x'.repeat(100), 'x'.repeat(101), 'Budi <b>'],
  ],
  ['phone', checkPhone, schemas.phone, ['0812-3456-7890', '+62 (812) 34567890', '081', 'nol delapan', '+0812345678']],
  ['code', checkCode, schemas.confirmationCode, ['123456', '123 456', '12345', '1234567', 'abcdef']],
]

describe.each(samples)('The pages and the contract agree on a %s', (_, check, schema, texts) => {
  it.each(texts)('%j', (text) => {
    expect(check(text) === undefined).toBe(schema.safeParse(text).success)
  })
})

it('an empty field is asked for by its own words', () => {
  expect(checkUsername('  ')).toBe('required')
  expect(checkPhone('')).toBeUndefined()
})
