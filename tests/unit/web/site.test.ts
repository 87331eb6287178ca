import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../lambdas/contract/locale.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { wireRoutes } from '../../../web/build/wire-routes.ts'
import { fileOf, href, pageNames } from '../../../web/site.ts'

const web = new URL('../../../web/', import.meta.url)

describe('Every page', () => {
  it.each(pageNames)('%s has its component and its texts in both languages', (page) => {
    expect(existsSync(new URL(`pages/${page}/page.tsx`, web))).toBe(true)
    for (const locale of locales) expect(existsSync(new URL(`texts/${locale}/${page}.ts`, web)), locale).toBe(true)
  })

  it('has one address in each language, the English one below /en', () => {
    const addresses = pageNames.flatMap((page) => locales.map((locale) => href(locale, page)))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(href('id', 'sign-up')).toBe('/daftar/')
    expect(href('en', 'sign-up')).toBe('/en/daftar/')
    expect(fileOf('en', 'home')).toBe('en/index.html')
    expect(fileOf('id', 'not-found')).toBe('404.html')
  })

  it('is linked with everything escaped', () => {
    const link = href('id', 'log-in', { query: { lanjut: '/antrian/?langkah=jam&x=1' }, fragment: { username: 'a&b' } })
    expect(link).toBe('/masuk/?lanjut=%2Fantrian%2F%3Flangkah%3Djam%26x%3D1#username=a%26b')
  })
})

it('the pages know every route of the contract, and no schema', () => {
  expect(Object.keys(wireRoutes)).toEqual(Object.keys(routes))
  expect(wireRoutes.bookSlot).toEqual(['POST', '/api/bookings', { idempotencyKey: 'Idempotency-Key' }])
  expect(JSON.parse(JSON.stringify(wireRoutes))).toEqual(wireRoutes)
})
