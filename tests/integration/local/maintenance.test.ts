import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiClient } from '../../support/local-run/api-client.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
beforeAll(async () => {
  run = await startSeededRun({ env: { MAINTENANCE: 'on' } })
})
afterAll(() => run.stop())

test.each([
  ['/', 'Layanan sedang dipelihara'],
  ['/jadwal/detail/?id=x', 'Layanan sedang dipelihara'],
  ['/en/antrian/', 'The service is under maintenance'],
])('%s is the maintenance page, and says by its status that it is not what was asked for', async (path, heading) => {
  const { status, headers, body } = await apiClient(run.origin).get(path)
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('120')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(String(body)).toContain(heading)
  expect(String(body)).toContain('<meta name="robots" content="noindex">')
})

test('the API tells everybody to wait', async () => {
  const someone = apiClient(run.origin)
  for (const answer of [await someone.get('/api/offices'), await someone.post('/api/session', { username: 'budi' })]) {
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy', status: 503 } })
    expect(answer.headers.get('retry-after')).toBe('120')
  }
})

test('saved tickets and the worker that opens them go on', async () => {
  const someone = apiClient(run.origin)
  expect((await someone.get('/tiket/')).status).toBe(200)
  expect((await someone.get('/en/tiket/')).status).toBe(200)
  const worker = await someone.get('/service-worker.js')
  expect(worker.status).toBe(200)
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-type')).toContain('javascript')
})
