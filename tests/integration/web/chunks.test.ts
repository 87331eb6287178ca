import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../../lambdas/contract/locale.ts'
import { assetsOf, type Bundle } from '../../../web/build/assets.ts'
import { entryAt } from '../../../web/build/entries.ts'
import { areaOf, fileOf, pageNames } from '../../../web/site.ts'

/** HTML, styles and scripts of a citizen's page, compressed (DESIGN, section 7). */
const budget = 35 * 1024
/** Styles and scripts that a citizen's page may ask for at once. */
const requestLimit = 16

const citizensPages = pageNames.filter((page) => areaOf(page) !== 'staff')
const everyPage = locales.flatMap((locale) => citizensPages.map((page) => [locale, page] as const))

let bundle: Bundle
/** Modules that a page of citizens reaches, at once or lazily. */
const citizensModules = new Set<string>()

beforeAll(async () => {
  const built = (await build({
    configFile: fileURLToPath(new URL('../../../web/vite.config.ts', import.meta.url)),
    logLevel: 'silent',
    build: { write: false },
    plugins: [
      {
        name: 'graph',
        buildEnd() {
          for (const [id, { page }] of entryAt) if (areaOf(page) !== 'staff') citizensModules.add(id)
          for (const id of citizensModules) {
            const info = this.getModuleInfo(id)
            for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
              citizensModules.add(next)
          }
        },
      },
    ],
  })) as Rolldown.RolldownOutput
  bundle = Object.fromEntries(built.output.map((file) => [file.fileName, file]))
}, 60_000)

const chunks = () => Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')

const bytesOf = (address: string): number => {
  const file = bundle[address.replace(/^\//, '')]
  if (!file) throw new Error(`${address} was not built`)
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length
}

describe('the chunks of the built pages', () => {
  it('hold each module once', () => {
    const modules = chunks().flatMap(({ moduleIds }) => moduleIds)
    expect(modules.filter((id, i) => modules.indexOf(id) !== i)).toEqual([])
  })

  it('never import each other in a circle', () => {
    for (const chunk of chunks()) {
      const needed = new Set(chunk.imports)
      for (const name of needed) {
        const next = bundle[name]
        if (next?.type === 'chunk') for (const one of next.imports) needed.add(one)
      }
      expect(needed, chunk.fileName).not.toContain(chunk.fileName)
    }
  })

  it.each(everyPage)('%s/%s loads no module that only staff pages reach, not even lazily', (locale, page) => {
    const { script, preloads } = assetsOf(bundle, locale, page, { later: true })
    const loaded = chunks().filter(({ fileName }) => [script, ...preloads].includes(`/${fileName}`))
    expect(loaded.length).toBeGreaterThan(1)
    // The bundler adds helpers of its own, which no module imports.
    const modules = loaded.flatMap(({ moduleIds }) => moduleIds).filter((id) => !id.startsWith('\0rolldown/'))
    expect(modules.filter((id) => !citizensModules.has(id))).toEqual([])
  })

  it.each(everyPage)('%s/%s stays below its budget, with few requests', (locale, page) => {
    const { script, preloads, styles } = assetsOf(bundle, locale, page)
    const files = [script, ...preloads, ...styles]
    const bytes = [fileOf(locale, page), ...files].map(bytesOf).reduce((sum, one) => sum + one, 0)
    expect(bytes).toBeLessThanOrEqual(budget)
    expect(files.length).toBeLessThanOrEqual(requestLimit)
  })
})
