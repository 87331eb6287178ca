import { createHmac, timingSafeEqual } from 'node:crypto'
import { refusal } from './errors.ts'
import type { Pool } from './pool.ts'

type PoolClient = Pick<Pool, 'clientId' | 'clientSecret'>

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function checkClient(client: PoolClient, clientId: string | undefined): void {
  if (clientId !== client.clientId) throw refusal('noSuchClient')
}

/**
 * Only the holder of the client's secret can compute the hash: base64 of HMAC-SHA256 over username and client id.
 * @throws ServiceError NotAuthorizedException or ResourceNotFoundException
 */
export function checkSecretHash(
  client: PoolClient,
  said: { clientId: string | undefined; username: string; secretHash: string | undefined },
): void {
  checkClient(client, said.clientId)
  if (!said.secretHash) throw refusal('noSecretHash')
  const expected = createHmac('sha256', client.clientSecret)
    .update(said.username + client.clientId)
    .digest('base64')
  if (!same(said.secretHash, expected)) throw refusal('wrongSecretHash')
}

/** Operations that name no user take the secret itself. */
export function checkClientSecret(client: PoolClient, clientId: string | undefined, secret: string | undefined): void {
  checkClient(client, clientId)
  if (!same(secret ?? '', client.clientSecret)) throw refusal('wrongSecret')
}

/** Operations of administrators name the pool; IAM stands before them in the cloud. */
export function checkPool(pool: Pick<Pool, 'userPoolId'>, userPoolId: string | undefined): void {
  if (userPoolId !== pool.userPoolId) throw refusal('noSuchPool')
}
