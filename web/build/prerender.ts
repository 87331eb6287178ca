import { build, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { fileOf, type PageName, pageNames } from '../site.ts'
import { documentOf } from './document.ts'
import { entryName } from './entries.ts'

type Renderer = typeof import('../prerender.tsx')
type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

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
      const chunks = new Map(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
      )
      const emit = (locale: Locale, page: PageName) =>
        this.emitFile({
          type: 'asset',
          fileName: fileOf(locale, page),
          source: documentOf({ locale, ...renderPage(locale, page), ...assetsOf(chunks, locale, page) }),
        })
      for (const locale of locales) for (const page of pageNames) emit(locale, page)
    },
  }
}

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
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const { code } = built.output[0]
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Renderer
}

/** Addresses of a page's script, of the scripts it will ask for, and of the styles of them all. */
function assetsOf(chunks: Chunks, locale: Locale, page: PageName) {
  const entry = entryName(locale, page)
  const root = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === entry)
  if (!root) throw new Error(`no script was built for ${entry}`)
  const needed = new Set<Rolldown.OutputChunk>()
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || needed.has(chunk)) return
    for (const name of chunk.imports) visit(chunks.get(name))
    needed.add(chunk)
  }
  visit(root)
  const styles = new Set([...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const preloads = [...needed].filter((chunk) => chunk !== root).map(({ fileName }) => `/${fileName}`)
  return { script: `/${root.fileName}`, preloads, styles: [...styles].map((file) => `/${file}`) }
}
