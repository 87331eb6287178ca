import { describe, expect, it } from 'vitest'
import { originKeyHeader } from '../../../../lambdas/contract/http/origin-key.ts'
import { originGuard } from '../../../../lambdas/http/origin-guard.ts'
import { RequestRefused } from '../../../../lambdas/http/request-refused.ts'

const guard = originGuard('before,shown,after')
const asking = (key?: string) => () => guard({ headers: key === undefined ? {} : { [originKeyHeader]: key } })

describe('the API answers the edge alone', () => {
  it.each(['before', 'shown', 'after'])('which shows one of the keys: %s', (key) => {
    expect(asking(key)).not.toThrow()
  })

  it.each([undefined, '', 'show', 'shown ', 'before,shown,after', 'shown,shown'])('and nobody with %j', (key) => {
    expect(asking(key)).toThrow(RequestRefused)
  })

  it.each(['', ',shown', 'shown,'])('and does not start with an empty key, which everybody has: %j', (keys) => {
    expect(() => originGuard(keys)).toThrow('ORIGIN_KEYS')
  })
})
