import { createHash } from 'node:crypto'
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { type OfflineShell, shellPages, staffShellPages } from '../service-worker/offline-shell.ts'
import { fileOf, href, type PageName } from '../site.ts'
import { assetsOf, type Bundle } from './assets.ts'

/**
 * Adds `service-worker.js`, which knows the files that it keeps. It comes after the documents.
 * @param target the oldest browsers
 * @param off makes the worker that ends all earlier ones
 */
export function serviceWorker({ target, off }: { target: string[]; off: boolean }): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const source = await compile(off ? undefined : shellOf(bundle), target)
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
      },
    },
  }
}

function shellOf(bundle: Bundle): OfflineShell {
  const files = perLocale((locale) => filesOf(bundle, locale, shellPages))
  const staff = Object.fromEntries(
    locales.flatMap((locale) =>
      staffShellPages.map((page) => [href(locale, page), [...filesOf(bundle, locale, [page]), ...compiledIn(bundle)]]),
    ),
  )
  const hash = createHash('sha256').update(JSON.stringify([files, staff]))
  // Assets carry a hash of their content in their name, documents don't.
  for (const locale of locales)
    for (const page of [...shellPages, ...staffShellPages]) hash.update(sourceOf(bundle, fileOf(locale, page)))
  return {
    version: hash.digest('base64url').slice(0, 12),
    files,
    staff,
    offline: perLocale((locale) => href(locale, 'offline')),
  }
}

const perLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>

function filesOf(bundle: Bundle, locale: Locale, pages: readonly PageName[]): string[] {
  const files = pages.flatMap((page) => {
    const { script, preloads, styles } = assetsOf(bundle, locale, page, { later: true })
    return [href(locale, page), script, ...preloads, ...styles]
  })
  return [...new Set(files)]
}

/** WebAssembly, which scripts ask for by address: only the pages that scan do. */
const compiledIn = (bundle: Bundle): string[] =>
  Object.keys(bundle)
    .filter((file) => file.endsWith('.wasm'))
    .map((file) => `/${file}`)

function sourceOf(bundle: Bundle, file: string): string | Uint8Array {
  const found = bundle[file]
  if (found?.type !== 'asset') throw new Error(`${file} was not built before the service worker`)
  return found.source
}

/** One classic script: module workers came to Firefox long after the oldest we promise. */
async function compile(shell: OfflineShell | undefined, target: string[]): Promise<string> {
  const config: UserConfig = {
    root: new URL('..', import.meta.url).pathname,
    plugins: [
      {
        name: 'shell',
        resolveId: (id) => (id === 'virtual:shell' ? '\0shell' : undefined),
        load: (id) => (id === '\0shell' ? `export const shell = ${JSON.stringify(shell)}` : undefined),
      },
    ],
    build: {
      write: false,
      target,
      rolldownOptions: { input: '/service-worker/worker.ts', output: { format: 'iife' } },
    },
  }
  const built = (await build({ ...config, configFile: false, logLevel: 'warn' })) as Rolldown.RolldownOutput
  return built.output[0].code
}
