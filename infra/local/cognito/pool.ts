import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { UserStore } from './user-store.ts'

/** The user pool and its one confidential client. */
export interface Pool {
  readonly region: string
  readonly userPoolId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly issuer: string
  readonly keyId: string
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

interface StoredPool {
  readonly userPoolId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly keyId: string
  readonly privateJwk: JWK
}

/** The pool as it was made at the first start: ids, secret and signing key stay, so that sessions outlive a restart. */
export async function openPool(store: UserStore, region: string): Promise<Pool> {
  const kept = (await store.get<StoredPool>('POOL')) ?? (await makePool(store, region))
  const { privateJwk, ...pool } = kept
  const { kty = 'RSA', n = '', e = '' } = privateJwk
  return {
    ...pool,
    region,
    issuer: `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`,
    privateKey: (await importJWK(privateJwk, 'RS256')) as CryptoKey,
    publicJwk: { kty, n, e, alg: 'RS256', use: 'sig', kid: pool.keyId },
  }
}

async function makePool(store: UserStore, region: string): Promise<StoredPool> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const pool: StoredPool = {
    userPoolId: `${region}_${randomText(9)}`,
    clientId: randomText(26).toLowerCase(),
    clientSecret: randomText(51),
    keyId: randomBytes(32).toString('base64'),
    privateJwk: await exportJWK(privateKey),
  }
  await store.put('POOL', pool)
  return pool
}

/** Letters and digits only, as the service's ids are. */
const randomText = (length: number): string =>
  randomBytes(length * 3)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length)
