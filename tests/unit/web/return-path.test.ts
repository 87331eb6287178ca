import { expect, it } from 'vitest'
import { returnPath } from '../../../web/return-path.ts'

const origin = 'https://antrian.example'
const asked = (lanjut: string) => returnPath(`?lanjut=${encodeURIComponent(lanjut)}`, origin)

it('after logging in people go on to where they were', () => {
  expect(asked('/antrian/?langkah=periksa')).toBe('/antrian/?langkah=periksa')
  expect(asked('/en/jadwal/')).toBe('/en/jadwal/')
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
  '',
])('but never to %j', (lanjut) => {
  expect(asked(lanjut)).toBeUndefined()
})
