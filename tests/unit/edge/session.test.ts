import { describe, expect, test } from 'vitest'
import { type EdgeRequest, edgeCookies, edgeQuery, loadEdge } from '../../../infra/local/edge.ts'

const edge = loadEdge()

/** What the edge makes of a request to an address. */
function visit(address: string, headers: Record<string, string> = {}) {
  const [uri = '', search = ''] = address.split('?')
  const { cookie, ...others } = headers
  const request: EdgeRequest = {
    method: 'GET',
    uri,
    querystring: edgeQuery(search),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, { value }])),
    cookies: edgeCookies(cookie),
  }
  const outcome = edge(request)
  if ('statusCode' in outcome) return { status: outcome.statusCode, location: outcome.headers.location?.value }
  return { uri: outcome.uri, authorization: outcome.headers.authorization?.value }
}

describe('the access cookie on its way to the API', () => {
  test('becomes a bearer token', () => {
    expect(visit('/api/bookings', { cookie: 'a=1; access=tok.en.x=; b=2' })).toEqual({
      uri: '/api/bookings',
      authorization: 'Bearer tok.en.x=',
    })
  })

  test('gives way to an Authorization header that is there', () => {
    const { authorization } = visit('/api/bookings', { cookie: 'access=cookie', authorization: 'Bearer header' })
    expect(authorization).toBe('Bearer header')
  })

  test('is left alone for pages', () => {
    expect(visit('/jadwal/', { cookie: 'access=token' })).toEqual({
      uri: '/jadwal/index.html',
      authorization: undefined,
    })
  })

  test('without one, nothing is made up', () => {
    expect(visit('/api/bookings', { cookie: 'xaccess=token' }).authorization).toBeUndefined()
    expect(visit('/api/bookings').authorization).toBeUndefined()
  })
})

describe('the address of a page', () => {
  test.each([
    ['/', '/index.html'],
    ['/daftar/', '/daftar/index.html'],
    ['/en/daftar/', '/en/daftar/index.html'],
    ['/assets/start-a1b2c3d4.js', '/assets/start-a1b2c3d4.js'],
    ['/404.html', '/404.html'],
  ])('%s is the object %s', (address, uri) => expect(visit(address)).toEqual({ uri, authorization: undefined }))

  test.each([
    ['/daftar', '/daftar/'],
    ['/en', '/en/'],
    ['/antrian?langkah=hari&x=a%20b&kosong', '/antrian/?langkah=hari&x=a%20b&kosong'],
    ['/antrian?x=1&y=2&x=3', '/antrian/?x=1&x=3&y=2'],
  ])('%s moves to %s', (address, location) => expect(visit(address)).toEqual({ status: 301, location }))

  test.each([
    '//jahat.example/daftar',
    '///jahat.example/daftar',
    '/\\jahat.example/daftar',
    '\\\\jahat.example/daftar',
  ])('%s never leads to another site', (address) => {
    const { location } = visit(address)
    expect(location).toMatch(/^\/jahat\.example/)
    expect(new URL(String(location), 'https://antrian.example').host).toBe('antrian.example')
  })
})
