import { expect, test } from 'vitest'
import { groupsOf, keyAddress } from '../../../web/pages/second-step/key-address.ts'

test('an app is told whose key it is, whatever stands in the names', () => {
  const address = keyAddress({ secret: 'GEZDGNBVGY3TQOJQ', username: 'a.b', issuer: 'Antrian Paspor' })
  expect(address).toBe('otpauth://totp/Antrian%20Paspor:a.b?secret=GEZDGNBVGY3TQOJQ&issuer=Antrian%20Paspor')
  expect(new URL(address).searchParams.get('issuer')).toBe('Antrian Paspor')
})

test('a key is typed in groups of four', () => {
  expect(groupsOf('GEZDGNBVGY3TQOJQ')).toBe('GEZD GNBV GY3T QOJQ')
  expect(groupsOf('GEZDGN')).toBe('GEZD GN')
})
