import type { KMSClient } from '@aws-sdk/client-kms'
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProofSigner } from '../../../lambdas/adapters/kms/proof-signer.ts'
import { createProofVerifier } from '../../../lambdas/adapters/kms/proof-verifier.ts'
import { listKeys } from '../../../lambdas/usecases/proof/list-keys.ts'
import { type ScratchKms, startScratchKms } from '../../support/aws/kms.ts'

let kms: ScratchKms
beforeAll(async () => {
  kms = await startScratchKms()
})
afterAll(() => kms.stop())

const claims = { booking: '7k4m2p9xq3w8e5r1t6y0', office: 'tangerang', date: '2026-12-14', time: '08:00', people: 5 }
const signer = () => createProofSigner({ kms: kms.client(), keyIds: kms.ids.proof })
/** As a desk without network has them: fetched once as JSON. */
const published = async () => {
  const { keys } = JSON.parse(JSON.stringify(await listKeys({ signer: signer() })({}, { locale: 'id' })))
  return createLocalJWKSet({ keys })
}

test('anybody can verify a proof with the published keys, and reads where and when, but no name', async () => {
  const token = await signer().sign(claims)
  const { payload, protectedHeader } = await compactVerify(token, await published(), { algorithms: ['ES256'] })
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual({
    b: claims.booking,
    o: 'tangerang',
    d: '2026-12-14',
    t: '08:00',
    n: 5,
  })
  expect(Object.keys(protectedHeader).sort()).toEqual(['alg', 'kid'])
  expect(token.length).toBeLessThanOrEqual(300)
})

test('the key id is the thumbprint, so it is the same in every process and after a restart', async () => {
  const before = decodeProtectedHeader(await signer().sign(claims)).kid
  await kms.restart()
  expect(decodeProtectedHeader(await signer().sign(claims)).kid).toBe(before)
  expect(before).toHaveLength(43)
  const [key] = await signer().publicKeys()
  expect(key).toMatchObject({ kid: before, kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })
  expect(key).not.toHaveProperty('d')
})

test('a token with another day, or signed by another key, is refused', async () => {
  const [header, payload, signature] = (await signer().sign(claims)).split('.')
  const other = Buffer.from(payload ?? '', 'base64url')
    .toString()
    .replace('2026-12-14', '2026-12-15')
  const forged = [header, Buffer.from(other).toString('base64url'), signature].join('.')
  await expect(compactVerify(forged, await published())).rejects.toThrow('signature verification failed')

  const stranger = await startScratchKms()
  try {
    const foreign = await createProofSigner({ kms: stranger.client(), keyIds: stranger.ids.proof }).sign(claims)
    await expect(compactVerify(foreign, await published())).rejects.toThrow('no applicable key')
    const renamed = [header, ...foreign.split('.').slice(1)].join('.')
    await expect(compactVerify(renamed, await published())).rejects.toThrow('signature verification failed')
  } finally {
    await stranger.stop()
  }
})

test('a new key is published before it signs, and what the old one has signed stays good after', async () => {
  const other = await startScratchKms()
  try {
    const [old, next] = [kms.ids.proof, other.ids.proof]
    const clients = { [old]: kms.client(), [next]: other.client() }
    // One KMS with two keys, as in the cloud.
    const both = {
      send: (command: { input: { KeyId?: string } }) => clients[`${command.input.KeyId}`]?.send(command as never),
    } as unknown as Pick<KMSClient, 'send'>
    const signerOf = (keyIds: string) => createProofSigner({ kms: both, keyIds })
    const [before, during, after] = [signerOf(old), signerOf(`${old},${next}`), signerOf(`${next},${old}`)]
    const [current, later] = [await before.sign(claims), await after.sign(claims)]
    expect(decodeProtectedHeader(await during.sign(claims)).kid).toBe(decodeProtectedHeader(current).kid)
    expect(decodeProtectedHeader(later).kid).not.toBe(decodeProtectedHeader(current).kid)
    for (const desk of [during, after])
      for (const token of [current, later]) expect(await createProofVerifier(desk).verify(token)).toEqual(claims)
    // What the order in docs/operations.md is for.
    expect(await createProofVerifier(before).verify(later)).toBe('forged')
  } finally {
    await other.stop()
  }
})
