import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readableText } from '../../../../../infra/local/aws/mail-text.ts'
import { apiEvent } from '../../../../../infra/local/gateway/api-event.ts'
import { createAuthorizer } from '../../../../../infra/local/gateway/authorizer.ts'
import { matchRoute } from '../../../../../infra/local/gateway/match-route.ts'
import { servePages } from '../../../../../infra/local/gateway/serve-pages.ts'
import { routes } from '../../../../../lambdas/contract/routes.ts'

describe('routing', () => {
  test.each(Object.entries(routes))('finds %s', (_, route) => {
    const path = route.path.replace(/\{\w+\}/g, 'x')
    expect(matchRoute(route.method, path)?.route).toBe(route)
  })

  test('decodes what stands in the path, and finds nothing for an empty part', () => {
    expect(matchRoute('GET', '/api/offices/a%20b')?.pathParameters).toEqual({ office: 'a b' })
    expect(matchRoute('GET', '/api/offices/')).toBeUndefined()
    expect(matchRoute('GET', '/api/offices/%zz')).toBeUndefined()
    expect(matchRoute('DELETE', '/api/offices')).toBeUndefined()
  })
})

describe('the event of a function', () => {
  const event = (more: object) => {
    const request = {
      method: 'POST',
      path: '/api/bookings',
      search: 'a=1&b=2&a=3',
      headers: { 'content-type': 'application/json' },
      cookies: ['access=1'],
      body: Buffer.from('{"name":"é"}'),
      sourceIp: '127.0.0.1',
      requestId: 'r',
      ...more,
    }
    const match = matchRoute('POST', '/api/bookings')
    if (!match) throw new Error('no route')
    return apiEvent(request, match, { sub: 's' })
  }

  test('has the form of payload 2.0', () => {
    expect(event({})).toMatchObject({
      version: '2.0',
      routeKey: 'POST /api/bookings',
      queryStringParameters: { a: '1,3', b: '2' },
      cookies: ['access=1'],
      body: '{"name":"é"}',
      isBase64Encoded: false,
      requestContext: { requestId: 'r', authorizer: { jwt: { claims: { sub: 's' } } }, http: { method: 'POST' } },
    })
  })

  test('carries what is no text as base64', () => {
    const body = Buffer.from([0xff, 0x00])
    expect(event({ headers: {}, body })).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true })
  })
})

describe('the authorizer', async () => {
  const [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
  const issuer = 'https://cognito-idp.ap-southeast-3.amazonaws.com/pool'
  const authorize = createAuthorizer({ issuer, clientId: 'client', jwks: () => ({ keys: [jwk] }) })
  const token = (claims: object, { key = ours.privateKey, expires = '15m', iss = issuer } = {}) =>
    new SignJWT({ client_id: 'client', token_use: 'access', sub: 's', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(iss)
      .setExpirationTime(expires)
      .sign(key)

  test('hands on the claims of a good token, with and without Bearer', async () => {
    const good = await token({ groups: ['a', 'b'] })
    expect(authorize(`Bearer ${good}`)).toMatchObject({ sub: 's', groups: '[a b]', exp: expect.any(String) })
    expect(authorize(good)).toMatchObject({ sub: 's' })
  })

  test('takes an ID token too, as the real one does; the functions refuse it', async () => {
    expect(authorize(await token({ client_id: undefined, aud: 'client', token_use: 'id' }))).toBeDefined()
  })

  test('refuses everything else', async () => {
    expect(authorize(undefined)).toBeUndefined()
    expect(authorize('Bearer ')).toBeUndefined()
    expect(authorize('Bearer nonsense')).toBeUndefined()
    expect(authorize(await token({}, { key: theirs.privateKey }))).toBeUndefined()
    expect(authorize(await token({}, { expires: '-1s' }))).toBeUndefined()
    expect(authorize(await token({}, { iss: 'https://elsewhere.example' }))).toBeUndefined()
    expect(authorize(await token({ client_id: 'another' }))).toBeUndefined()
  })
})

describe('pages', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'antrian-pages-'))
    await writeFile(join(root, 'index.html'), 'beranda')
    await writeFile(join(root, '404.html'), 'tidak ada')
    await writeFile(join(root, 'icon.png'), 'pixels')
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  test.each([
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
  ])('are encoded as %s', async (encoding, decode) => {
    const page = await servePages(root)('/index.html', { 'accept-encoding': `x, ${encoding};q=0.5` })
    expect(page.headers['content-encoding']).toBe(encoding)
    expect(decode(page.body).toString()).toBe('beranda')
  })

  test('are sent as they are when nothing is accepted, or when they are no text', async () => {
    const serve = servePages(root)
    expect((await serve('/index.html', { 'accept-encoding': 'br;q=0' })).body.toString()).toBe('beranda')
    expect((await serve('/icon.png', { 'accept-encoding': 'br' })).body.toString()).toBe('pixels')
  })

  test('are kept for ever by browsers only when their name carries a hash', async () => {
    await mkdir(join(root, 'assets'))
    for (const name of ['start-Ab3_-xY9.js', 'start.js']) await writeFile(join(root, 'assets', name), 'x')
    const cacheOf = async (path: string) => (await servePages(root)(path, {})).headers['cache-control']
    expect(await cacheOf('/assets/start-Ab3_-xY9.js')).toMatch(/immutable/)
    expect(await cacheOf('/assets/start.js')).toMatch(/must-revalidate/)
    expect(await cacheOf('/index.html')).toMatch(/must-revalidate/)
  })

  test('are read again after a new build', async () => {
    const serve = servePages(root)
    const file = join(root, 'page.html')
    await writeFile(file, 'lama')
    const old = await serve('/page.html', {})
    await writeFile(file, 'baru')
    await utimes(file, new Date(), new Date(Date.now() + 5000))
    const fresh = await serve('/page.html', { 'if-none-match': old.headers.etag ?? '' })
    expect([fresh.status, fresh.body.toString()]).toEqual([200, 'baru'])
    expect((await serve('/page.html', { 'if-none-match': fresh.headers.etag ?? '' })).status).toBe(304)
  })

  test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/%00', '/%zz', '/nothing'])(
    '%s shows the page for what is not there',
    async (path) => {
      await writeFile(join(root, '../secret'), 'secret').catch(() => {})
      const page = await servePages(root)(path, {})
      expect([page.status, page.body.toString()]).toEqual([404, 'tidak ada'])
      await rm(join(root, '../secret'), { force: true })
    },
  )
})

test('an HTML mail reads well as text', () => {
  const html =
    '<html><head><title>x</title><style>p{}</style></head><body><!-- x --><p>Kode  Anda:<br><b>123456</b></p>\n<p><a href="http://localhost/k/#code=1&amp;x">Konfirmasi &lt;ini&gt;</a></p></body></html>'
  expect(readableText(html)).toBe('Kode Anda:\n123456\nKonfirmasi <ini>: http://localhost/k/#code=1&x')
})

test('a link whose words are its address is written once', () => {
  const html = '<p>Atau buka<br><a href="http://localhost/k/?a&amp;b">http://localhost/k/?a&amp;b</a></p>'
  expect(readableText(html)).toBe('Atau buka\nhttp://localhost/k/?a&b')
})
