import type { Locale } from '../../lambdas/contract/locale.ts'
import { localeOf, type OfflineShell } from './offline-shell.ts'
import { requestStrategy } from './request-strategy.ts'
import type { FetchEvent, WorkerScope } from './worker-scope.ts'

const prefix = 'shell-'

/** Milliseconds a document that we have may take to come from the network. */
const networkTimeoutMs = 3000

/**
 * Keeps the shell in the languages in use, and answers with it when the network doesn't. A cache belongs to one version
 * and is never written to again once a language is in it, so its documents and their assets always fit together. A new
 * version takes over at once: documents come from the network first, so no open page has to be loaded anew for it.
 */
export function serveOffline(scope: WorkerScope, shell: OfflineShell): void {
  const name = prefix + shell.version
  const open = () => scope.caches.open(name)
  const cached = async (request: Request | string) =>
    (await open()).match(request, { ignoreSearch: true, ignoreVary: true })

  /** All of them or none. */
  async function add(files: readonly string[]): Promise<void> {
    // Assets never change under their name, and the page that brought us here has most of them already.
    const requests = files.map(
      (file) => new Request(scope.location.origin + file, { cache: file.endsWith('/') ? 'reload' : 'default' }),
    )
    await (await open()).addAll(requests)
  }

  /** The shell in the language of a page, and what that page needs besides. */
  async function cachePage(path: string): Promise<void> {
    const locale = localeOf(path)
    if (!(await cached(shell.offline[locale]))) await add(shell.files[locale])
    const files = shell.staff[path]
    if (files && !(await cached(path))) await add(files)
  }

  /** Pages of the staff that an earlier version kept: a desk may be without network tomorrow morning. */
  async function cachedStaffPages(): Promise<string[]> {
    const found = Object.keys(shell.staff).map(async (path) => ((await scope.caches.match(path)) ? [path] : []))
    return (await Promise.all(found)).flat()
  }

  async function install(): Promise<void> {
    const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const used = new Set([...windows.map(({ url }) => new URL(url).pathname), ...(await cachedStaffPages())])
    // One after the other: two pages of a language share its shell.
    for (const path of used.size > 0 ? used : ['/']) await cachePage(path)
    await scope.skipWaiting()
  }

  async function activate(): Promise<void> {
    const names = await scope.caches.keys()
    await Promise.all(
      names.filter((one) => one.startsWith(prefix) && one !== name).map((one) => scope.caches.delete(one)),
    )
    // A cheap phone takes long to wake a worker; the document is asked for meanwhile.
    await scope.registration.navigationPreload?.enable()
  }

  async function answerDocument(event: FetchEvent): Promise<Response> {
    const { request } = event
    const path = new URL(request.url).pathname
    const locale = localeOf(path)
    const fetched = Promise.resolve(event.preloadResponse).then((early) => early ?? scope.fetch(request))
    // Somebody came here in another language than at the installation, or to a page of the staff.
    event.waitUntil(fetched.then(() => cachePage(path)).catch(() => {}))
    const own = await cached(request)
    try {
      if (!own) return await fetched
      const late = new Promise<Response>((resolve) => scope.setTimeout(() => resolve(own), networkTimeoutMs))
      return await Promise.race([fetched, late])
    } catch {
      const other: Locale = locale === 'id' ? 'en' : 'id'
      return own ?? (await cached(shell.offline[locale])) ?? (await cached(shell.offline[other])) ?? Response.error()
    }
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()))
  scope.addEventListener('activate', (event) => event.waitUntil(activate()))
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const treatment = requestStrategy(request, scope.location.origin)
    if (treatment === 'document') event.respondWith(answerDocument(event))
    if (treatment === 'asset') event.respondWith(cached(request).then((own) => own ?? scope.fetch(request)))
  })
}

/** Takes every worker and all it kept off the devices, at their next visit. */
export function retire(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) =>
    event.waitUntil(
      scope.caches
        .keys()
        .then((names) => Promise.all(names.map((one) => scope.caches.delete(one))))
        .then(() => scope.registration.unregister()),
    ),
  )
}
