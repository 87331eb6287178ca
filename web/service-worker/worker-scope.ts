/*
 * The parts of a service worker's world that ours uses. TypeScript's own description excludes that of pages, and both
 * stand in one project.
 */

export interface LifecycleEvent {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends LifecycleEvent {
  readonly request: Request
  /** The document, asked for while the worker was still waking up. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

export interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly caches: CacheStorage
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>
  }
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> }
    unregister(): Promise<boolean>
  }
  fetch(request: Request): Promise<Response>
  skipWaiting(): Promise<void>
  setTimeout(done: () => void, ms: number): unknown
  addEventListener(type: 'install' | 'activate', listener: (event: LifecycleEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
