import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import { locales } from '../../lambdas/contract/locale.ts'
import { fileOf, pageNames } from '../site.ts'
import { documentOf } from './document.ts'
import { entryName } from './entries.ts'

type Renderer = typeof import('../prerender.tsx')
type Output = Rolldown.RolldownOutput

/** Builds the scripts, then renders every page in every language to the file a static host serves. */
export async function buildSite(builder: ViteBuilder): Promise<void> {
  const { client, prerender } = builder.environments
  if (!client || !prerender) throw new Error('vite.config.ts must name the environments client and prerender')
  const scripts = (await builder.build(client)) as Output
  await builder.build(prerender)
  const renderer = join(prerender.config.root, prerender.config.build.outDir)
  const { renderPage } = (await import(pathToFileURL(join(renderer, 'prerender.js')).href)) as Renderer
  const site = join(client.config.root, client.config.build.outDir)
  for (const locale of locales) {
    for (const page of pageNames) {
      const file = join(site, fileOf(locale, page))
      await mkdir(dirname(file), { recursive: true })
      const assets = assetsOf(scripts, entryName(locale, page))
      await writeFile(file, documentOf({ locale, page, ...renderPage(locale, page), ...assets }))
    }
  }
  await rm(renderer, { recursive: true })
}

/** Addresses of an entry's script, of the scripts it will ask for, and of the styles of them all. */
function assetsOf({ output }: Output, entry: string): { script: string; preloads: string[]; styles: string[] } {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
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
