import fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeProofClaims } from '../../../../../../lambdas/contract/proof/proof-token.ts'
import type { PublishedKey } from '../../../../../../web/features/desk/offline/published-keys.ts'
import { verifyProofToken } from '../../../../../../web/features/desk/offline/verify-token.ts'

/* What the desk makes of a token without network. The same stories as those of the server's own verifier. */

const claims = { booking: '7k4m2p9xq3w8e5r1t6y0', office: 'tangerang', date: '2026-12-14', time: '08:00', people: 3 }
let keys: PublishedKey[]
let privateKey: CryptoKey
let token: string
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  privateKey = pair.privateKey
  keys = [
    { kid: 'another' },
    { ...(await exportJWK(pair.publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' } as PublishedKey,
  ]
  token = await signed({})
})
const signed = (header: object, payload: object = encodeProofClaims(claims), key = privateKey) =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid: 'ours', ...header }).sign(key)
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('a token', () => {
  it('of ours says what was signed', async () => expect(await verifyProofToken(token, keys)).toEqual(claims))

  it('with any bit flipped is never ours', async () => {
    const bytes = Buffer.from(token)
    const header = token.slice(0, token.indexOf('.') + 1)
    const flipped = fc.integer({ min: 0, max: bytes.length * 8 - 1 }).map((bit) => {
      const altered = Buffer.from(bytes)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return altered.toString('latin1')
    })
    await fc.assert(
      fc.asyncProperty(flipped, async (altered) => {
        const verdict = await verifyProofToken(altered, keys)
        // In the header it may name another key, of which the device cannot know whether it is ours.
        expect(altered.startsWith(header) ? ['forged', 'unknown'] : ['forged', 'unknown', 'unchecked']).toContain(
          verdict,
        )
      }),
      { numRuns: 10_000 },
    )
  })

  it('whose last letter says the same bytes in another way is not ours either', async () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const altered = token.slice(0, -1) + letter
      if (altered !== token) expect(await verifyProofToken(altered, keys)).not.toEqual(claims)
    }
  })

  it('of a stranger, of no key, or with another algorithm is forged', async () => {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const stranger = await generateKeyPair('ES256', { extractable: true })
    for (const altered of [
      await signed({}, encodeProofClaims(claims), stranger.privateKey),
      await signed({ kid: undefined }),
      await signed({ jwk: await exportJWK(stranger.publicKey) }, encodeProofClaims(claims), stranger.privateKey),
      [encoded({ alg: 'none', kid: 'ours' }), payload, signature].join('.'),
      [encoded({ alg: 'HS256', kid: 'ours' }), payload, signature].join('.'),
      [header, encoded(encodeProofClaims({ ...claims, date: '2026-12-15' })), signature].join('.'),
      [header, payload, 'AAAA'].join('.'),
      [encoded([]), payload, signature].join('.'),
    ])
      expect(await verifyProofToken(altered, keys)).toBe('forged')
  })

  it.each([{ alg: 'HS256' }, { alg: 'none' }, { alg: 'ES256', crit: ['b64'] }])(
    'that names other rules than ours is forged, whoever signed it: %j',
    async (header) => {
      const said = `${encoded({ kid: 'ours', ...header })}.${encoded(encodeProofClaims(claims))}`
      const how = { name: 'ECDSA', hash: 'SHA-256' }
      const signature = await crypto.subtle.sign(how, privateKey, new TextEncoder().encode(said))
      expect(await verifyProofToken(`${said}.${Buffer.from(signature).toString('base64url')}`, keys)).toBe('forged')
    },
  )

  it.each(['', 'https://antrian.example', '7K4M-2P9X', 'a.b', 'a b.c.d', '..', 'é.é.é'])(
    '%j is no token at all',
    async (text) => expect(await verifyProofToken(text, keys)).toBe('unknown'),
  )

  it('is neither good nor bad where its key is not known, there are no keys, or no way to check', async () => {
    expect(await verifyProofToken(await signed({ kid: 'newer' }), keys)).toBe('unchecked')
    expect(await verifyProofToken(token, [])).toBe('unchecked')
    vi.stubGlobal('crypto', {})
    expect(await verifyProofToken(token, keys)).toBe('unchecked')
    vi.unstubAllGlobals()
  })
})
