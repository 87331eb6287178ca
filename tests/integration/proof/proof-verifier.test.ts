import fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProofSigner } from '../../../lambdas/adapters/kms/proof-signer.ts'
import { createProofVerifier } from '../../../lambdas/adapters/kms/proof-verifier.ts'
import { Overloaded, type ProofVerifier } from '../../../lambdas/usecases/ports.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'

const claims = { booking: '7k4m2p9xq3w8e5r1t6y0', office: 'tangerang', date: '2026-12-14', time: '08:00', people: 3 }
let kms: ScratchKms
let verifier: ProofVerifier
let token: string
beforeAll(async () => {
  kms = await startScratchKms()
  const signer = createProofSigner({ kms: kms.client(), keyIds: kms.ids.proof })
  verifier = createProofVerifier(signer)
  token = await signer.sign(claims)
})
afterAll(() => kms.stop())

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('a token', () => {
  it('of ours says what was signed', async () => expect(await verifier.verify(token)).toEqual(claims))

  it('with any bit flipped never passes', async () => {
    const bytes = Buffer.from(token)
    const flipped = fc.integer({ min: 0, max: bytes.length * 8 - 1 }).map((bit) => {
      const altered = Buffer.from(bytes)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return altered.toString('latin1')
    })
    await fc.assert(
      fc.asyncProperty(flipped, async (altered) => {
        expect(['forged', 'unknown']).toContain(await verifier.verify(altered))
      }),
      { numRuns: 10_000 },
    )
  })

  it('whose last letter says the same bytes in another way is not ours either', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (const letter of letters) {
      const altered = token.slice(0, -1) + letter
      if (altered !== token) expect(await verifier.verify(altered)).not.toEqual(claims)
    }
  })

  it('that is signed by somebody else, under our key’s name or without a signature, is forged', async () => {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const stranger = (more: object) =>
      new SignJWT({ b: claims.booking }).setProtectedHeader({ alg: 'ES256', kid, ...more }).sign(privateKey)
    const key = await exportJWK(publicKey)
    for (const altered of [
      await stranger({}),
      await stranger({ kid: 'theirs' }),
      await stranger({ jwk: key }),
      [encoded({ alg: 'none', kid }), payload, signature].join('.'),
      [encoded({ alg: 'HS256', kid }), payload, signature].join('.'),
      [header, encoded({ b: 'x' }), signature].join('.'),
    ])
      expect(await verifier.verify(altered)).toBe('forged')
  })

  it.each(['', 'https://antrian.example', '7K4M-2P9X', 'a.b', 'a b.c.d', '..', 'é.é.é'])(
    '%j is no token at all',
    async (text) => expect(await verifier.verify(text)).toBe('unknown'),
  )

  it('is not called forged when the keys cannot be asked for', async () => {
    const publicKeys = async () => {
      throw new Overloaded('no keys')
    }
    await expect(createProofVerifier({ publicKeys }).verify(token)).rejects.toThrow(Overloaded)
  })
})
