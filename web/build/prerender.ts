import { build, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { fileOf, type PageName, pageNames, unlisted } from '../site.ts'
import { assetsOf } from './assets.ts'
import { renderDocument } from './html-document.ts'

type Renderer = typeof import('../prerender.tsx')

/**
 * Adds to the scripts and styles of a build the document of every page in every language, rendered.
 * @param shared how the pages are compiled, for compiling them once more to run here
 */
export function prerender(shared: UserConfig): Plugin {
  return {
    name: 'prerender',
    apply: 'build',
    async generateBundle(_, bundle) {
      const { renderPage } = await loadRenderer(shared)
      const emit = (locale: Locale, page: PageName) =>
        this.emitFile({
          type: 'asset',
          fileName: fileOf(locale, page),
          source: renderDocument({
            locale,
            ...renderPage(locale, page),
            ...assetsOf(bundle, locale, page),
            listed: !unlisted.includes(page),
          }),
        })
      for (const locale of locales) for (const page of pageNames) emit(locale, page)
    },
  }
}

/** What pages fetch only when somebody asks for it, and what could not be compiled into one piece. */
const fetchedLater = ['papaparse']

/** The pages compiled for Node, in memory. */
async function loadRenderer(shared: UserConfig): Promise<Renderer> {
  const built = (await build({
    ...shared,
    configFile: false,
    logLevel: 'warn',
    resolve: { noExternal: true },
    // One piece, whatever the pages fetch later.
    build: {
      ssr: '/prerender.tsx',
      write: false,
      minify: false,
      rolldownOptions: { external: fetchedLater, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const { code } = built.output[0]
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Renderer
}
