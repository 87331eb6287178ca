import { createHash, timingSafeEqual } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { originKeyHeader } from '../contract/http/origin-key.ts'
import { RequestRefused } from './request-refused.ts'

/**
 * Refuses what did not come through the edge. The API has an address of its own, at which neither the firewall counts nor
 * the caches answer; what comes there without a key of the edge is sent away before anything of it is read.
 * @param originKeys the keys that are good, parted by commas: several, so that a new one can take over from the old
 * @throws Error when there is no key, since then everybody would have it
 * @returns a check that throws Refused `forbidden`
 */
export function originGuard(originKeys: string): (event: Pick<APIGatewayProxyEventV2, 'headers'>) => void {
  const good = originKeys.split(',').map((key) => digestOf(key.trim()))
  if (good.some((digest) => digest.equals(digestOf('')))) throw new Error('ORIGIN_KEYS holds an empty key.')
  return ({ headers }) => {
    const shown = digestOf(headers[originKeyHeader] ?? '')
    // All of them, and by digests of one length: the time it takes tells nothing of any.
    const known = good.filter((digest) => timingSafeEqual(digest, shown))
    if (known.length === 0) throw new RequestRefused({ refused: 'forbidden' })
  }
}

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()
