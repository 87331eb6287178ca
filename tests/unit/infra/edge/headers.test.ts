import { expect, test } from 'vitest'
import { scanningPages, securityHeaders, securityHeadersAt } from '../../../../infra/edge/headers.ts'
import { locales } from '../../../../lambdas/contract/locale.ts'
import { href, pageNames } from '../../../../web/site.ts'

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

test('the pages that scan may do three things more; nobody else has the camera', () => {
  expect(scanningPages).toEqual(locales.map((locale) => href(locale, 'scan-proof')))
  for (const locale of locales)
    for (const page of pageNames) {
      const { 'permissions-policy': permissions, 'content-security-policy': policy } = securityHeadersAt(
        href(locale, page),
      )
      const scans = page === 'scan-proof'
      expect(permissions).toContain(scans ? 'camera=(self)' : 'camera=()')
      expect(/'wasm-unsafe-eval'/.test(policy ?? '')).toBe(scans)
      expect(/blob:/.test(policy ?? '')).toBe(scans)
      expect(policy).not.toMatch(/'unsafe-(eval|inline)'/)
    }
  expect(securityHeadersAt('/api/session')).toEqual(securityHeaders)
})
