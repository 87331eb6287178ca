import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import {
  type EdgeRequest,
  type EdgeResponse,
  edgeCookies,
  edgeQuery,
  loadEdge,
} from '../../../../infra/local/gateway/edge.ts'
import { problemAnswer } from '../../../../lambdas/contract/http/problem-details.ts'

const open = loadEdge()
const closed = loadEdge({ maintenance: '300' })

interface ViewerOutcome {
  readonly uri?: string
  readonly authorization?: string | undefined
  readonly status?: number
  readonly location?: string | undefined
  readonly headers?: EdgeResponse['headers']
  /** Parsed. */
  readonly body?: Record<string, unknown>
}

/** What the edge makes of a request to an address. */
async function requestThroughEdge(
  address: string,
  headers: Record<string, string> = {},
  edge = open,
): Promise<ViewerOutcome> {
  const [uri = '', search = ''] = address.split('?')
  const { cookie, ...others } = headers
  const request: EdgeRequest = {
    method: 'GET',
    uri,
    querystring: edgeQuery(search),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, { value }])),
    cookies: edgeCookies(cookie),
  }
  const outcome = await edge.request(request, 'request-1')
  if ('statusCode' in outcome) {
    const { statusCode: status, headers, body } = outcome
    return { status, location: headers.location?.value, ...(body && { headers, body: JSON.parse(body.data) }) }
  }
  return { uri: outcome.uri, authorization: outcome.headers.authorization?.value }
}

describe('the access cookie on its way to the API', () => {
  test('becomes a bearer token', async () => {
    expect(await requestThroughEdge('/api/bookings', { cookie: 'a=1; access=tok.en.x=; b=2' })).toEqual({
      uri: '/api/bookings',
      authorization: 'Bearer tok.en.x=',
    })
  })

  test('gives way to an Authorization header that is there', async () => {
    const { authorization } = await requestThroughEdge('/api/bookings', {
      cookie: 'access=cookie',
      authorization: 'Bearer header',
    })
    expect(authorization).toBe('Bearer header')
  })

  test('is left alone for pages', async () => {
    expect(await requestThroughEdge('/jadwal/', { cookie: 'access=token' })).toEqual({
      uri: '/jadwal/index.html',
      authorization: undefined,
    })
  })

  test('without one, nothing is made up', async () => {
    for (const headers of [{ cookie: 'xaccess=token' }, {}])
      expect(await requestThroughEdge('/api/bookings', headers)).toEqual({
        uri: '/api/bookings',
        authorization: undefined,
      })
  })
})

describe('the address of a page', () => {
  test.each([
    ['/', '/index.html'],
    ['/daftar/', '/daftar/index.html'],
    ['/en/daftar/', '/en/daftar/index.html'],
    ['/assets/start-a1b2c3d4.js', '/assets/start-a1b2c3d4.js'],
    ['/404.html', '/404.html'],
  ])('%s is the object %s', async (address, uri) =>
    expect(await requestThroughEdge(address)).toEqual({ uri, authorization: undefined }),
  )

  test.each([
    ['/daftar', '/daftar/'],
    ['/en', '/en/'],
    ['/antrian?langkah=hari&x=a%20b&kosong', '/antrian/?langkah=hari&x=a%20b&kosong'],
    ['/antrian?x=1&y=2&x=3', '/antrian/?x=1&x=3&y=2'],
  ])('%s moves to %s', async (address, location) =>
    expect(await requestThroughEdge(address)).toEqual({ status: 301, location }),
  )

  test.each([
    '//jahat.example/daftar',
    '///jahat.example/daftar',
    '/\\jahat.example/daftar',
    '\\\\jahat.example/daftar',
  ])('%s never leads to another site', async (address) => {
    const { location } = await requestThroughEdge(address)
    expect(location).toMatch(/^\/jahat\.example/)
    expect(new URL(String(location), 'https://antrian.example').host).toBe('antrian.example')
  })
})

describe('maintenance', () => {
  const during = (address: string, headers?: Record<string, string>) => requestThroughEdge(address, headers, closed)

  test.each(['/', '/daftar/', '/daftar', '/jadwal/detail/?id=x', '/404.html', '/pemeliharaan/', '//jahat.example/x'])(
    'stands in for %s',
    async (address) => expect(await during(address)).toMatchObject({ uri: '/pemeliharaan/index.html' }),
  )

  test.each(['/en/', '/en', '/en/antrian/'])('stands in for %s in English', async (address) =>
    expect(await during(address)).toMatchObject({ uri: '/en/pemeliharaan/index.html' }),
  )

  test.each([
    ['/tiket/', '/tiket/index.html'],
    ['/en/tiket/', '/en/tiket/index.html'],
    ['/luring/', '/luring/index.html'],
    ['/assets/start-a1b2c3d4.js', '/assets/start-a1b2c3d4.js'],
    ['/service-worker.js', '/service-worker.js'],
    ['/id.webmanifest', '/id.webmanifest'],
  ])('leaves %s open, which a saved ticket needs', async (address, uri) =>
    expect(await during(address)).toMatchObject({ uri }),
  )

  test('tells the API’s callers to wait, as the contract says it', async () => {
    const answer = await during('/api/offices', { 'accept-language': 'en-GB', cookie: 'access=token' })
    const contract = problemAnswer('busy', { locale: 'en', requestId: 'request-1', retryAfter: 300 })
    expect(answer).toMatchObject({
      status: contract.statusCode,
      headers: Object.fromEntries(Object.entries(contract.headers).map(([name, value]) => [name, { value }])),
    })
    const { title, detail, ...rest } = JSON.parse(contract.body)
    expect(answer.body).toMatchObject(rest)
    const problem = answer.body ?? {}
    expect(Object.keys(problem).sort()).toEqual(Object.keys(JSON.parse(contract.body)).sort())
    expect([problem.title, problem.detail]).not.toEqual(expect.arrayContaining([title, detail]))
    expect((await during('/api/offices')).body?.detail).toContain('dipelihara')
  })

  test('forgets what the browser knows of the page it stands in for', async () => {
    const request: EdgeRequest = {
      method: 'GET',
      uri: '/',
      querystring: {},
      headers: { 'if-none-match': { value: '"maintenance"' }, 'if-modified-since': { value: 'now' } },
      cookies: {},
    }
    expect(await closed.request(request)).toMatchObject({ headers: {} })
    expect(request.headers).toEqual({})
  })

  const html = { 'content-type': { value: 'text/html' }, 'cache-control': { value: 'public' } }
  const answered = async (uri: string, headers: EdgeResponse['headers'] = html, edge = closed) => {
    const request: EdgeRequest = { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} }
    return edge.response(request, { statusCode: 200, headers: { ...headers } })
  }

  // CloudFront may hand over the address that was asked for, or the one it was changed to.
  test.each(['/daftar/', '/pemeliharaan/index.html', '/en/pemeliharaan/index.html'])(
    'is told by the status of %s, which nobody may keep',
    async (uri) =>
      expect(await answered(uri)).toMatchObject({
        statusCode: 503,
        headers: { 'retry-after': { value: '300' }, 'cache-control': { value: 'no-store' } },
      }),
  )

  test('leaves the status of what stays open alone, and of everything once it is over', async () => {
    for (const uri of ['/tiket/', '/tiket/index.html', '/en/tiket/index.html'])
      expect(await answered(uri)).toEqual({ statusCode: 200, headers: html })
    expect(await answered('/daftar/', html, open)).toEqual({ statusCode: 200, headers: html })
    const script = { 'content-type': { value: 'text/javascript' } }
    expect((await answered('/service-worker.js', script)).statusCode).toBe(200)
  })

  test('names two minutes when the switch says no more than on', async () => {
    const { headers } = await answered('/', html, loadEdge({ maintenance: 'on' }))
    expect(headers['retry-after']).toEqual({ value: '120' })
  })
})

test('the function fits what CloudFront takes', async () => {
  expect((await readFile('infra/edge/viewer.js')).length).toBeLessThan(10_240)
})
