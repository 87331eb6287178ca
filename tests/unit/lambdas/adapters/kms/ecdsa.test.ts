import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { rawSignature } from '../../../../../lambdas/adapters/kms/ecdsa.ts'

const der = (...integers: number[][]) => {
  const body = integers.flatMap((integer) => [0x02, integer.length, ...integer])
  return Uint8Array.of(0x30, body.length, ...body)
}
const full = (first: number) => [first, ...Array<number>(31).fill(7)]

test.each([
  ['a leading zero that keeps r positive', der([0, ...full(0x80)], full(1)), [full(0x80), full(1)]],
  ['a short r', der([5], full(1)), [[...Array<number>(31).fill(0), 5], full(1)]],
  ['a short s', der(full(1), [9, 9]), [full(1), [...Array<number>(30).fill(0), 9, 9]]],
])('%s', (_, signature, halves) => {
  expect([...rawSignature(signature)]).toEqual(halves.flat())
})

test('every real signature stays valid', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const text = Buffer.from('antrian')
  // Enough signatures that short and zero-led integers occur among them.
  for (let n = 0; n < 600; n++) {
    const raw = rawSignature(sign('sha256', text, { key: privateKey, dsaEncoding: 'der' }))
    expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true)
  }
})

test.each([
  ['nothing', Uint8Array.of()],
  ['no sequence', Uint8Array.of(0x31, 0)],
  ['one integer only', der(full(1))],
  ['bytes left over', Uint8Array.of(...der(full(1), full(1)), 0)],
  ['an integer too long', der([1, 2, ...full(1)], full(1))],
  ['a length beyond the end', Uint8Array.of(0x30, 4, 0x02, 9, 1, 1)],
])('refuses %s', (_, bytes) => {
  expect(() => rawSignature(bytes)).toThrow('Not a DER signature')
})
