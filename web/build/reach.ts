/** What the grouping needs to know of a module. */
export interface Module {
  readonly id: string
  /** Bytes of its code or its styles, as compiled. */
  readonly size: number
  readonly isStyle: boolean
  /** Modules that it imports statically. */
  readonly imports: readonly string[]
  /** Modules that it imports only when it runs, with `import()`. */
  readonly lazyImports: readonly string[]
}

export type Graph = ReadonlyMap<string, Module>

/** A module that a browser asks for by itself: the entry of a page, or a lazily loaded module. */
export interface Loader {
  readonly id: string
  /** The entries whose pages can ask for it; an entry has itself. */
  readonly entries: ReadonlySet<string>
}

/** Modules that one and the same set of loaders reaches. */
export interface Reach {
  readonly loaders: ReadonlySet<Loader>
  readonly modules: readonly Module[]
}

/** Every entry, and every module that the pages load lazily. */
export function loadersOf(graph: Graph, entries: readonly string[]): Loader[] {
  const known = new Set(entries)
  const lazy = new Set([...graph.values()].flatMap(({ lazyImports }) => lazyImports))
  const whole = entries.map((id) => ({ id, reached: reachedFrom(graph, id, { lazily: true }) }))
  const owners = (id: string) => whole.filter(({ reached }) => reached.has(id)).map((entry) => entry.id)
  return [
    ...entries.map((id) => ({ id, entries: new Set([id]) })),
    ...[...lazy].filter((id) => graph.has(id) && !known.has(id)).map((id) => ({ id, entries: new Set(owners(id)) })),
  ]
}

/**
 * The modules of the graph, those together that the same loaders reach by static imports. A lazily loaded module does not
 * count as a loader of what every page that can ask for it has loaded already.
 */
export function reachesOf(graph: Graph, loaders: readonly Loader[]): Reach[] {
  const loadersOfModule = new Map<string, Set<Loader>>()
  for (const loader of loaders)
    for (const id of reachedFrom(graph, loader.id))
      loadersOfModule.set(id, (loadersOfModule.get(id) ?? new Set()).add(loader))

  const reaches = new Map<string, { loaders: ReadonlySet<Loader>; modules: Module[] }>()
  for (const module of graph.values()) {
    const needed = withoutServed(loadersOfModule.get(module.id) ?? new Set())
    if (needed.size === 0) continue
    const key = [...needed].map(({ id }) => id).join('\n')
    const reach = reaches.get(key) ?? { loaders: needed, modules: [] }
    reach.modules.push(module)
    reaches.set(key, reach)
  }
  return [...reaches.values()]
}

function withoutServed(loaders: ReadonlySet<Loader>): Set<Loader> {
  const loaded = new Set([...loaders].filter(isEntry).map(({ id }) => id))
  return new Set([...loaders].filter((loader) => isEntry(loader) || ![...loader.entries].every((id) => loaded.has(id))))
}

export const isEntry = ({ id, entries }: Loader): boolean => entries.has(id)

/** What is loaded with a module: itself and all that it imports, directly or not. */
function reachedFrom(graph: Graph, start: string, { lazily = false } = {}): Set<string> {
  const reached = new Set([start])
  // A set hands out what is added while it is walked.
  for (const id of reached) {
    const module = graph.get(id)
    const next = module ? [...module.imports, ...(lazily ? module.lazyImports : [])] : []
    for (const one of next) if (graph.has(one)) reached.add(one)
  }
  return reached
}
