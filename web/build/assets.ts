import type { Rolldown } from 'vite'
import type { Locale } from '../../lambdas/contract/locale.ts'
import type { PageName } from '../site.ts'
import { entryName } from './entries.ts'

export type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>

/** Addresses of what a page is made of. */
export interface PageAssets {
  readonly script: string
  /** The scripts that it will ask for. */
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
}

/**
 * A page's script, the scripts it will ask for, and the styles of them all.
 * @param later whether what it fetches only when it is needed counts too
 */
export function assetsOf(bundle: Bundle, locale: Locale, page: PageName, { later = false } = {}): PageAssets {
  const entry = entryName(locale, page)
  const chunkOf = (name: string) => {
    const file = bundle[name]
    return file?.type === 'chunk' ? file : undefined
  }
  const root = Object.values(bundle).find(
    (file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.isEntry && file.name === entry,
  )
  if (!root) throw new Error(`no script was built for ${entry}`)
  const needed = new Set<Rolldown.OutputChunk>()
  const collect = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || needed.has(chunk)) return
    for (const name of chunk.imports) collect(chunkOf(name))
    needed.add(chunk)
    if (later) for (const name of chunk.dynamicImports) collect(chunkOf(name))
  }
  collect(root)
  const styles = new Set([...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const preloads = [...needed].filter((chunk) => chunk !== root).map(({ fileName }) => `/${fileName}`)
  return { script: `/${root.fileName}`, preloads, styles: [...styles].map((file) => `/${file}`) }
}
