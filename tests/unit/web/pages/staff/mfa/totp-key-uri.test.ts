import { expect, test } from 'vitest'
import { groupSecret, totpKeyUri } from '../../../../../../web/pages/staff/mfa/totp-key-uri.ts'

test('an app is told whose key it is, whatever stands in the names', () => {
  const address = totpKeyUri({ secret: 'GEZDGNBVGY3TQOJQ', username: 'a.b', issuer: 'Antrian Paspor' })
  expect(address).toBe('otpauth://totp/Antrian%20Paspor:a.b?secret=GEZDGNBVGY3TQOJQ&issuer=Antrian%20Paspor')
  expect(new URL(address).searchParams.get('issuer')).toBe('Antrian Paspor')
})

test('a key is typed in groups of four', () => {
  expect(groupSecret('GEZDGNBVGY3TQOJQ')).toBe('GEZD GNBV GY3T QOJQ')
  expect(groupSecret('GEZDGN')).toBe('GEZD GN')
})
