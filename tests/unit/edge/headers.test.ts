import { expect, test } from 'vitest'
import { securityHeaders } from '../../../infra/edge/headers.ts'

test('the content security policy allows nothing inline and nothing from elsewhere', () => {
  const policy = new Map(
    String(securityHeaders['content-security-policy'])
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const),
  )
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  const sources = [...policy.values()].flat()
  expect(sources.filter((source) => !["'none'", "'self'", 'data:'].includes(source))).toEqual([])
  expect(policy.get('script-src')).toEqual(["'self'"])
})

test('every name is lower case, as the gateway compares them', () => {
  for (const name of Object.keys(securityHeaders)) expect(name).toBe(name.toLowerCase())
})
