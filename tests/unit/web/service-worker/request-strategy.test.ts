import { expect, test } from 'vitest'
import { requestStrategy } from '../../../../web/service-worker/request-strategy.ts'

const origin = 'https://antrian.example'
const of = (path: string, { method = 'GET', mode = 'navigate' as Request['mode'] } = {}) =>
  requestStrategy({ method, mode, url: new URL(path, origin).href }, origin)

test.each(['/', '/en/', '/antrian/?langkah=hari', '/tiket/', '/apakah/'])('%s is a document', (path) =>
  expect(of(path)).toBe('document'),
)

test.each(['/assets/base-12345678.js', '/assets/en/home-12345678.js'])('%s is an asset', (path) =>
  expect(of(path, { mode: 'cors' })).toBe('asset'),
)

test.each(['/api', '/api/offices/tangerang/calendar?month=2026-12', '/api/session', '/_local/mailbox'])(
  '%s never passes through the worker, not even as a document',
  (path) => {
    expect(of(path, { mode: 'cors' })).toBeUndefined()
    expect(of(path)).toBeUndefined()
  },
)

test('nothing that writes, nothing from elsewhere and no other file passes through it', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']) {
    expect(of('/', { method })).toBeUndefined()
    expect(of('/assets/base-12345678.js', { method, mode: 'cors' })).toBeUndefined()
  }
  expect(of('https://elsewhere.example/assets/x.js', { mode: 'cors' })).toBeUndefined()
  expect(of('https://elsewhere.example/')).toBeUndefined()
  expect(of('/service-worker.js', { mode: 'same-origin' })).toBeUndefined()
  expect(of('/id.webmanifest', { mode: 'cors' })).toBeUndefined()
})
