import type { OfflineShell } from '../../../../web/service-worker/offline-shell.ts'
import type { FetchEvent, LifecycleEvent, WorkerScope } from '../../../../web/service-worker/worker-scope.ts'

const origin = 'https://antrian.example'

export const shellOf = (version: string): OfflineShell => ({
  version,
  files: {
    id: ['/', '/tiket/', '/luring/', '/assets/base-1.js'],
    en: ['/en/', '/en/tiket/', '/en/luring/', '/assets/base-1.js'],
  },
  staff: { '/kelola/periksa/': ['/kelola/periksa/', '/assets/scan-1.js', '/assets/reader-1.wasm'] },
  offline: { id: '/luring/', en: '/en/luring/' },
})

/** A device: its caches, its open windows, and a network that can be cut or slow. */
export function createDevice() {
  const caches = new Map<string, Map<string, string>>()
  const state = {
    caches,
    windows: [] as string[],
    /** What the network says of a path: text, a status, or nothing at all. */
    network: (path: string): string | number | undefined => `network ${path}`,
    /** Runs what waits for time to pass. */
    timers: [] as (() => void)[],
    asked: [] as string[],
    registered: true,
  }
  const answer = (path: string): Promise<Response> => {
    state.asked.push(path)
    const networkAnswer = state.network(path)
    if (networkAnswer === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(
      typeof networkAnswer === 'number' ? new Response('', { status: networkAnswer }) : new Response(networkAnswer),
    )
  }
  const pathOf = (request: Request | string) =>
    new URL(typeof request === 'string' ? request : request.url, origin).pathname
  const openCache = (name: string) => {
    const held = caches.get(name) ?? new Map<string, string>()
    caches.set(name, held)
    return {
      match: async (request: Request | string) => {
        const text = held.get(pathOf(request))
        return text === undefined ? undefined : new Response(text)
      },
      addAll: async (requests: Request[]) => {
        const answers = await Promise.all(requests.map((request) => answer(pathOf(request))))
        if (answers.some(({ ok }) => !ok)) throw new TypeError('a file is missing')
        for (const request of requests) held.set(pathOf(request), `kept ${pathOf(request)} by ${name}`)
      },
    }
  }

  /** Starts a worker in this device's browser and gives ways to wake it. */
  function start(serve: (environment: WorkerScope) => void) {
    const listeners = new Map<string, (event: never) => void>()
    serve({
      location: { origin },
      caches: {
        open: async (name: string) => openCache(name),
        keys: async () => [...caches.keys()],
        delete: async (name: string) => caches.delete(name),
        match: async (path: string) =>
          [...caches.values()].some((held) => held.has(path)) ? new Response('') : undefined,
      } as unknown as CacheStorage,
      clients: { matchAll: async () => state.windows.map((path) => ({ url: origin + path })) },
      registration: {
        unregister: async () => {
          state.registered = false
          return true
        },
      },
      fetch: (request) => answer(pathOf(request)),
      skipWaiting: async () => {},
      setTimeout: (done) => state.timers.push(done),
      addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
    })
    const life = async (type: 'install' | 'activate') => {
      const work: Promise<unknown>[] = []
      const event: LifecycleEvent = { waitUntil: (one) => void work.push(one) }
      listeners.get(type)?.(event as never)
      await Promise.all(work)
    }
    const work: Promise<unknown>[] = []
    return {
      /** What the worker went on with after it had answered is done. */
      settled: () => Promise.all(work),
      async installed() {
        await life('install')
        await life('activate')
      },
      /** What a request is answered with; undefined where the worker leaves it alone. */
      async asks(path: string, { method = 'GET', mode = 'navigate', early = undefined as Response | undefined } = {}) {
        let answered: Promise<Response> | undefined
        const event = {
          request: { method, mode, url: origin + path },
          preloadResponse: Promise.resolve(early),
          waitUntil: (one: Promise<unknown>) => void work.push(one),
          respondWith: (one: Promise<Response>) => {
            answered = one
          },
        } as unknown as FetchEvent
        listeners.get('fetch')?.(event as never)
        const response = await answered
        return response && (response.type === 'error' ? 'error' : response.text())
      },
    }
  }
  return { state, start }
}
