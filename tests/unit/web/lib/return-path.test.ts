import { expect, it } from 'vitest'
import { returnPath } from '../../../../web/lib/return-path.ts'

const origin = 'https://antrian.example'
const asked = (lanjut: string) => returnPath(`?lanjut=${encodeURIComponent(lanjut)}`, origin, 'id')

it('after logging in people go on to where they were', () => {
  expect(asked('/antrian/?langkah=periksa')).toBe('/antrian/?langkah=periksa')
  expect(asked('/jadwal/')).toBe('/jadwal/')
})

it('in the language they read by then', () => {
  expect(asked('/en/jadwal/?id=x')).toBe('/jadwal/?id=x')
  expect(returnPath('?lanjut=/jadwal/?id=x', origin, 'en')).toBe('/en/jadwal/?id=x')
  expect(returnPath('?lanjut=/en/jadwal/', origin, 'en')).toBe('/en/jadwal/')
})

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  'javascript:alert(1)',
  'antrian/',
  '/api/session',
  '/x/../api/session',
  '/.//evil.example',
  '/x/..//evil.example/p',
  '/%2e//evil.example',
  '/en//evil.example',
  '/en/api/session',
  '',
])('but never to %j', (lanjut) => {
  expect(asked(lanjut)).toBeUndefined()
})
