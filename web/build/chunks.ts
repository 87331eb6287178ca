import type { Plugin, Rolldown } from 'vite'
import { areaOf } from '../site.ts'
import { type Costs, mergeClusters } from './clusters.ts'
import { type Entry, entryAt } from './entries.ts'
import { type Graph, isEntry, type Loader, loadersOf, type Module, type Reach, reachesOf } from './reach.ts'

/**
 * Groups the modules into chunks by who loads them, and by nothing else: folders and files may have any name.
 *
 * 1. Each module has a set of loaders: the entries of pages, and the lazily loaded modules, that reach it by static imports.
 * 2. Modules with the same loaders belong together. This alone gives the fewest bytes, and far too many requests.
 * 3. Clusters with similar loaders are merged while the requests that this saves outweigh the bytes that nobody uses.
 * 4. Clusters of different kinds are never merged: staff code with code that citizens load, the texts of one language with
 *    anything else, lazily loaded code with code that is loaded at once.
 * 5. What only one loader needs stays with it: an entry, or a lazily loaded module.
 */
export function chunksByLoader(): Plugin {
  const sizes = new Map<string, number>()
  let names: ReadonlyMap<string, string> = new Map()
  // A group that took the dependencies of its modules along would take them out of their own groups.
  const codeSplitting: Rolldown.CodeSplittingOptions = {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'by loader', name: (id) => names.get(id) ?? null }],
  }
  return {
    name: 'chunks-by-loader',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting } } } }),
    // Runs after the compilers, and before styles become an empty script.
    transform(code, id) {
      sizes.set(id, code.length)
    },
    // The graph is complete here, and Rolldown asks for the names of chunks only afterwards.
    buildEnd(error) {
      if (error) return
      const ids = [...this.getModuleIds()].sort()
      names = chunkNames(new Map(ids.map((id) => [id, moduleOf(id, this.getModuleInfo(id), sizes)])), entryAt)
    },
  }
}

const moduleOf = (id: string, info: Rolldown.ModuleInfo | null, sizes: ReadonlyMap<string, number>): Module => ({
  id,
  size: sizes.get(id) ?? 0,
  isStyle: /\.css($|\?)/.test(id),
  imports: info?.importedIds ?? [],
  lazyImports: info?.dynamicallyImportedIds ?? [],
})

/** What the pages of a loader have in common. */
interface Kind {
  readonly forStaff: boolean
  /** Their language, if they have only one. */
  readonly locale: string | undefined
  /** Whether they are all the pages of that language: its common texts. */
  readonly common: boolean
  /** Whether none of them loads it at once. */
  readonly later: boolean
}

/**
 * Module → name of its chunk; none for what stays with its only loader. Names tell people who loads a chunk, browsers go
 * by the hash.
 */
export function chunkNames(graph: Graph, entryAt: ReadonlyMap<string, Entry>): Map<string, string> {
  const entriesOf = (loaders: Iterable<Loader>): Entry[] => {
    const ids = new Set([...loaders].flatMap(({ entries }) => [...entries]))
    return [...entryAt].filter(([id]) => ids.has(id)).map(([, entry]) => entry)
  }
  const pageCount = namesOfPages([...entryAt.values()]).length
  const kindOf = ({ loaders }: Reach): Kind => {
    const entries = entriesOf(loaders)
    const [locale, ...others] = new Set(entries.map((entry) => entry.locale))
    const oneLocale = others.length === 0
    return {
      forStaff: entries.every(({ page }) => areaOf(page) === 'staff'),
      locale: oneLocale ? locale : undefined,
      common: oneLocale && namesOfPages(entries).length === pageCount,
      later: ![...loaders].some(isEntry),
    }
  }
  const isStaff = (loader: Loader) => entriesOf([loader]).every(({ page }) => areaOf(page) === 'staff')
  const loaders = loadersOf(graph, [...entryAt.keys()])
  const shared = reachesOf(graph, loaders).filter((reach) => reach.loaders.size > 1)
  const clusters = mergeClusters(shared, (reach) => JSON.stringify(kindOf(reach)), costsFor(loaders.filter(isStaff)))
  const named = clusters
    .sort((one, other) => other.loaders.size - one.loaders.size)
    .map((reach) => ({ ...reach, name: nameOf(kindOf(reach), namesOfPages(entriesOf(reach.loaders)), pageCount) }))
  return new Map(unlike(named).flatMap(({ modules, name }) => modules.map(({ id }) => [id, name])))
}

/**
 * A request costs a page 800 bytes of compiled code, times the requests that it makes: the tenth weighs more than the fifth.
 * Bytes weigh more the nearer a citizen's page comes to its budget of 35 kB, which is compressed what `full` is compiled.
 * Staff load many pages, once a day: what their pages pay counts a third.
 */
function costsFor(staff: readonly Loader[]): Costs {
  const full = 118_000
  const isStaff = new Set(staff)
  const weight = (loader: Loader) => (isStaff.has(loader) ? 1 / 3 : 1)
  return {
    request: (loader, requests) => weight(loader) * 800 * requests,
    byte: (loader, loaded) => weight(loader) * (isEntry(loader) && !isStaff.has(loader) ? (loaded / full) ** 6 : 1),
  }
}

const namesOfPages = (entries: readonly Entry[]): string[] => [...new Set(entries.map(({ page }) => page))]

function nameOf({ forStaff, locale, common, later }: Kind, pages: readonly string[], pageCount: number): string {
  const [first = '', ...others] = pages
  const whose = (): string => {
    if (others.length === 0) return first
    if (pages.length === pageCount) return 'base'
    return forStaff ? 'staff' : `${first}-and-${others.length}-more`
  }
  return [...(common ? [] : [whose()]), locale, later && 'later'].filter(Boolean).join('-')
}

/** Numbers what would have the same name, which would make one chunk of it. */
function unlike<T extends { readonly name: string }>(all: readonly T[]): T[] {
  const taken = new Map<string, number>()
  return all.map((one) => {
    const round = (taken.get(one.name) ?? 0) + 1
    taken.set(one.name, round)
    return round === 1 ? one : { ...one, name: `${one.name}-${round}` }
  })
}
