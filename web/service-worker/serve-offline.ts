import type { Locale } from '../../lambdas/contract/locale.ts'
import { localeOf, type Shell } from './shell.ts'
import { treatmentOf } from './treatment.ts'
import type { FetchEvent, World } from './world.ts'

const prefix = 'shell-'

/** Milliseconds a document that we have may take to come from the network. */
const patience = 3000

/**
 * Keeps the shell in the languages in use, and answers with it when the network doesn't. A cache belongs to one version
 * and is never written to again once a language is in it, so its documents and their assets always fit together. A new
 * version takes over at once: documents come from the network first, so no open page has to be loaded anew for it.
 */
export function serveOffline(world: World, shell: Shell): void {
  const name = prefix + shell.version
  const open = () => world.caches.open(name)
  const kept = async (request: Request | string) =>
    (await open()).match(request, { ignoreSearch: true, ignoreVary: true })

  /** All of a language or nothing of it. */
  async function keep(locale: Locale): Promise<void> {
    if (await kept(shell.offline[locale])) return
    // Assets never change under their name, and the page that brought us here has most of them already.
    const requests = shell.files[locale].map(
      (file) => new Request(world.location.origin + file, { cache: file.endsWith('/') ? 'reload' : 'default' }),
    )
    await (await open()).addAll(requests)
  }

  async function install(): Promise<void> {
    const windows = await world.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const used = new Set(windows.map(({ url }) => localeOf(new URL(url).pathname)))
    await Promise.all([...(used.size > 0 ? used : ['id' as const])].map(keep))
    await world.skipWaiting()
  }

  async function activate(): Promise<void> {
    const names = await world.caches.keys()
    await Promise.all(
      names.filter((one) => one.startsWith(prefix) && one !== name).map((one) => world.caches.delete(one)),
    )
    // A cheap phone takes long to wake a worker; the document is asked for meanwhile.
    await world.registration.navigationPreload?.enable()
  }

  async function answerDocument(event: FetchEvent): Promise<Response> {
    const { request } = event
    const locale = localeOf(new URL(request.url).pathname)
    const fetched = Promise.resolve(event.preloadResponse).then((early) => early ?? world.fetch(request))
    // Somebody came here in another language than at the installation.
    event.waitUntil(fetched.then(() => keep(locale)).catch(() => {}))
    const own = await kept(request)
    try {
      if (!own) return await fetched
      const late = new Promise<Response>((resolve) => world.setTimeout(() => resolve(own), patience))
      return await Promise.race([fetched, late])
    } catch {
      const other: Locale = locale === 'id' ? 'en' : 'id'
      return own ?? (await kept(shell.offline[locale])) ?? (await kept(shell.offline[other])) ?? Response.error()
    }
  }

  world.addEventListener('install', (event) => event.waitUntil(install()))
  world.addEventListener('activate', (event) => event.waitUntil(activate()))
  world.addEventListener('fetch', (event) => {
    const { request } = event
    const treatment = treatmentOf(request, world.location.origin)
    if (treatment === 'document') event.respondWith(answerDocument(event))
    if (treatment === 'asset') event.respondWith(kept(request).then((own) => own ?? world.fetch(request)))
  })
}

/** Takes every worker and all it kept off the devices, at their next visit. */
export function retire(world: World): void {
  world.addEventListener('install', (event) => event.waitUntil(world.skipWaiting()))
  world.addEventListener('activate', (event) =>
    event.waitUntil(
      world.caches
        .keys()
        .then((names) => Promise.all(names.map((one) => world.caches.delete(one))))
        .then(() => world.registration.unregister()),
    ),
  )
}
