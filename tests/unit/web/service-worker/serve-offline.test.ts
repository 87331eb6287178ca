import { describe, expect, test } from 'vitest'
import { retire, serveOffline } from '../../../../web/service-worker/serve-offline.ts'
import { createDevice, shellOf } from './fixtures.ts'

/** A device whose worker is at work, installed from a page in Indonesian. */
async function working(windows = ['/antrian/']) {
  const { state, start } = createDevice()
  state.windows = windows
  const worker = start((environment) => serveOffline(environment, shellOf('1')))
  await worker.installed()
  state.asked.length = 0
  return { state, start, worker }
}

const cut = () => undefined

describe('documents', () => {
  test('come from the network while there is one, kept or not, whatever its status', async () => {
    const { state, worker } = await working()
    expect(await worker.asks('/tiket/')).toBe('network /tiket/')
    expect(await worker.asks('/antrian/?langkah=hari')).toBe('network /antrian/')
    expect(await worker.asks('/', { early: new Response('asked for while waking') })).toBe('asked for while waking')
    state.network = () => 503
    expect(await worker.asks('/')).toBe('')
  })

  test('come out of the cache without network, with any query; others become the offline page', async () => {
    const { state, worker } = await working()
    state.network = cut
    expect(await worker.asks('/tiket/?x=1')).toBe('kept /tiket/ by shell-1')
    expect(await worker.asks('/antrian/')).toBe('kept /luring/ by shell-1')
    expect(await worker.asks('/en/antrian/')).toBe('kept /luring/ by shell-1')
  })

  test('come out of the cache when the network is too slow, and wait for it where there is nothing kept', async () => {
    const { state, worker } = await working()
    const slow = new Promise<Response>(() => {}) as never
    const kept = worker.asks('/tiket/', { early: slow })
    await expect.poll(() => state.timers.length).toBe(1)
    state.timers[0]?.()
    expect(await kept).toBe('kept /tiket/ by shell-1')
    const not = worker.asks('/antrian/', { early: slow }).then(() => 'answered')
    expect(await Promise.race([not, new Promise((done) => setTimeout(() => done('waiting'), 20))])).toBe('waiting')
    expect(state.timers).toHaveLength(1)
  })

  test('in another language bring that language along, once', async () => {
    const { state, worker } = await working()
    await worker.asks('/en/kantor/')
    await worker.settled()
    expect(state.asked).toEqual(['/en/kantor/', '/en/', '/en/tiket/', '/en/luring/', '/assets/base-1.js'])
    state.network = cut
    expect(await worker.asks('/en/antrian/')).toBe('kept /en/luring/ by shell-1')
    expect(state.asked.filter((path) => path === '/en/tiket/')).toHaveLength(1)
  })
})

test('assets come out of the cache, and from the network when they are of another version', async () => {
  const { worker } = await working()
  expect(await worker.asks('/assets/base-1.js', { mode: 'cors' })).toBe('kept /assets/base-1.js by shell-1')
  expect(await worker.asks('/assets/base-0.js', { mode: 'cors' })).toBe('network /assets/base-0.js')
})

test('the API is left alone, with and without network', async () => {
  const { state, worker } = await working()
  expect(await worker.asks('/api/offices', { mode: 'cors' })).toBeUndefined()
  state.network = cut
  expect(await worker.asks('/api/offices', { mode: 'cors' })).toBeUndefined()
  expect(await worker.asks('/api/bookings', { method: 'POST', mode: 'cors' })).toBeUndefined()
})

describe('a version', () => {
  test('keeps the languages of the open windows, and Indonesian where none is open', async () => {
    const kept = async (windows: string[]) => [...((await working(windows)).state.caches.get('shell-1')?.keys() ?? [])]
    expect(await kept(['/en/antrian/'])).toContain('/en/tiket/')
    expect(await kept(['/en/antrian/'])).not.toContain('/tiket/')
    expect(await kept([])).toContain('/tiket/')
  })

  test('takes the place of the one before, and leaves the caches of others alone', async () => {
    const { state, start, worker } = await working()
    state.caches.set('somebody-else', new Map())
    await start((environment) => serveOffline(environment, shellOf('2'))).installed()
    expect([...state.caches.keys()].sort()).toEqual(['shell-2', 'somebody-else'])
    expect(await worker.asks('/assets/base-1.js', { mode: 'cors' })).toBe('network /assets/base-1.js')
  })

  test('that can’t be fetched whole is not installed: during maintenance the one before stays', async () => {
    const { state, start } = await working()
    state.network = (path) => (path === '/' ? 503 : 'fine')
    await expect(start((environment) => serveOffline(environment, shellOf('2'))).installed()).rejects.toThrow('missing')
    expect(state.caches.get('shell-1')?.has('/tiket/')).toBe(true)
    expect(state.caches.get('shell-2')?.size).toBe(0)
  })
})

test('retiring takes every cache and the worker itself off the device', async () => {
  const { state, start } = await working()
  await start(retire).installed()
  expect(state.caches.size).toBe(0)
  expect(state.registered).toBe(false)
})

describe('a page of the staff that works without network', () => {
  const opens = async ({ worker }: Awaited<ReturnType<typeof working>>) => {
    await worker.asks('/kelola/periksa/?kantor=bsd')
    await worker.settled()
  }

  test('is kept on the devices that have opened it, with the reader it brings, and on no other', async () => {
    const citizen = await working()
    await citizen.worker.asks('/tiket/')
    await citizen.worker.settled()
    expect([...(citizen.state.caches.get('shell-1')?.keys() ?? [])].filter((path) => /kelola|wasm/.test(path))).toEqual(
      [],
    )

    const officer = await working()
    await opens(officer)
    officer.state.network = cut
    expect(await officer.worker.asks('/kelola/periksa/')).toBe('kept /kelola/periksa/ by shell-1')
    expect(await officer.worker.asks('/assets/reader-1.wasm', { mode: 'cors' })).toBe(
      'kept /assets/reader-1.wasm by shell-1',
    )
  })

  test('is kept from the installation on where it is open then, and over to the next version where it is not', async () => {
    const { state, start, worker } = await working(['/kelola/periksa/'])
    expect(state.caches.get('shell-1')?.has('/kelola/periksa/')).toBe(true)
    expect(await worker.asks('/api/keys', { mode: 'cors' })).toBeUndefined()
    state.windows = ['/kelola/']
    const next = start((environment) => serveOffline(environment, shellOf('2')))
    await next.installed()
    state.network = cut
    expect(await next.asks('/kelola/periksa/')).toBe('kept /kelola/periksa/ by shell-2')
  })
})
