import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../lambdas/contract/locale.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { citizenRoutes, staffRoutes } from '../../../web/build/route-tables.ts'
import { areaOf, fileOf, href, pageNames } from '../../../web/site.ts'

const web = new URL('../../../web/', import.meta.url)

describe('Every page', () => {
  it.each(pageNames)('%s has its component and its texts in both languages', (page) => {
    expect(existsSync(new URL(`pages/${areaOf(page)}/${page}/page.tsx`, web))).toBe(true)
    for (const locale of locales)
      expect(existsSync(new URL(`texts/${locale}/${areaOf(page)}/${page}.ts`, web)), locale).toBe(true)
  })

  it('has one address in each language, the English one below /en', () => {
    const addresses = pageNames.flatMap((page) => locales.map((locale) => href(locale, page)))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(href('id', 'sign-up')).toBe('/daftar/')
    expect(href('en', 'sign-up')).toBe('/en/daftar/')
    expect(fileOf('en', 'home')).toBe('en/index.html')
    expect(fileOf('id', 'not-found')).toBe('404.html')
  })

  it('belongs to one area', () => {
    expect([areaOf('home'), areaOf('bookings'), areaOf('manage')]).toEqual(['public', 'account', 'staff'])
    expect(new Set(pageNames.map(areaOf))).toEqual(new Set(['public', 'account', 'staff']))
  })

  it('is linked with everything escaped', () => {
    const link = href('id', 'log-in', { query: { lanjut: '/antrian/?langkah=jam&x=1' }, fragment: { username: 'a&b' } })
    expect(link).toBe('/masuk/?lanjut=%2Fantrian%2F%3Flangkah%3Djam%26x%3D1#username=a%26b')
  })
})

it('the pages know every route of the contract, and no schema; citizens load none of the staff', () => {
  expect([...Object.keys(citizenRoutes), ...Object.keys(staffRoutes)].sort()).toEqual(Object.keys(routes).sort())
  expect(citizenRoutes.bookSlot).toEqual(['POST', '/api/bookings', { idempotencyKey: 'Idempotency-Key' }])
  expect(JSON.parse(JSON.stringify(citizenRoutes))).toEqual(citizenRoutes)
  expect(citizenRoutes).not.toHaveProperty('editQuota')
})
