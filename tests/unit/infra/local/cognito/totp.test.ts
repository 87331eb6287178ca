import { expect, test } from 'vitest'
import { newSecret, stepAt, stepOfCode, totpCodeOf } from '../../../../../infra/local/cognito/totp.ts'

/** `12345678901234567890` in Base32: the secret of both RFCs. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('the codes of RFC 4226, appendix D', () => {
  const codes = Array.from({ length: 10 }, (_, counter) => totpCodeOf(secret, counter))
  expect(codes).toEqual([
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ])
})

/** The RFC's codes have eight digits, of which apps and Cognito show the last six. */
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('the codes of RFC 6238, appendix B: %i', (seconds, code) => {
  expect(totpCodeOf(secret, stepAt(seconds * 1000))).toBe(code.slice(2))
})

test('a code is good in its half minute, the one before and the one after, and no longer', () => {
  const step = 41_152_263
  const code = totpCodeOf(secret, step)
  const at = (steps: number) => stepOfCode(secret, code, (step + steps) * 30_000)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step, step, step, undefined])
  expect(stepOfCode(secret, code.slice(1), step * 30_000)).toBeUndefined()
})

test('a secret is 160 bits that every app can read, and never the same', () => {
  const secrets = Array.from({ length: 20 }, newSecret)
  for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets).size).toBe(20)
})
