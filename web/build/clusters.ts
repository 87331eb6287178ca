import type { Loader, Module, Reach } from './reach.ts'

/** What a loader pays for its files, in one unit for both. */
export interface Costs {
  /** What one request more costs a loader that makes so many. */
  readonly request: (loader: Loader, requests: number) => number
  /** What one byte more costs a loader that loads so many, compiled. */
  readonly byte: (loader: Loader, loaded: number) => number
}

/** Modules that become one chunk, for all the loaders that need one of them. */
interface Cluster extends Reach {
  readonly size: number
  /** Scripts and styles that it makes. */
  readonly files: number
  readonly kind: string
}

/** What a cluster imports, directly or not. */
type Needs = ReadonlyMap<Cluster, ReadonlySet<Cluster>>

/**
 * Merges clusters in pairs, the most worthwhile pair first, until no pair is worthwhile: a merge saves a request of every
 * loader that needs both, and burdens every loader that needs one of them with the other, and with what that imports.
 * @param kindOf clusters of different kinds are never merged
 */
export function mergeClusters(reaches: readonly Reach[], kindOf: (reach: Reach) => string, costs: Costs): Reach[] {
  let clusters = reaches.map((reach) => clusterOf(reach, kindOf(reach)))
  for (;;) {
    const needs = needsOf(clusters)
    const requests = totals(clusters, ({ files }) => files)
    const loaded = totals(clusters, ({ size }) => size)
    const perRequest = (loader: Loader) => costs.request(loader, requests.get(loader) ?? 0)
    const perByte = (loader: Loader) => costs.byte(loader, loaded.get(loader) ?? 0)
    /** What the merge itself brings; what it burdens loaders with besides can only make it less. */
    const worthAlone = (a: Cluster, b: Cluster): number => {
      const both = [...a.loaders].filter((loader) => b.loaders.has(loader))
      if (both.length === 0) return 0
      const ofBoth = sum(both, perByte)
      const unused = b.size * (sum(a.loaders, perByte) - ofBoth) + a.size * (sum(b.loaders, perByte) - ofBoth)
      return sum(both, perRequest) * Math.min(a.files, b.files) - unused
    }
    /** The clusters that some loaders would have to load besides, only since the merged one imports them. */
    const burden = (a: Cluster, b: Cluster): number => {
      const loaders = new Set([...a.loaders, ...b.loaders])
      return sum(neededBy(needs, a, b), (cluster) =>
        sum(
          notServed(loaders, cluster),
          (loader) => cluster.size * perByte(loader) + cluster.files * perRequest(loader),
        ),
      )
    }
    let best: { a: Cluster; b: Cluster; worth: number } | undefined
    const candidates = pairsOf(clusters)
      .filter(([a, b]) => a.kind === b.kind)
      .map(([a, b]) => ({ a, b, worth: worthAlone(a, b) }))
      .filter(({ worth }) => worth > 0)
      .sort((one, other) => other.worth - one.worth)
    for (const { a, b, worth } of candidates) {
      if (worth <= (best?.worth ?? 0)) break
      if (makeCircle(needs, a, b)) continue
      const left = worth - burden(a, b)
      if (left > (best?.worth ?? 0)) best = { a, b, worth: left }
    }
    if (!best) return clusters
    clusters = merged(clusters, needs, best.a, best.b)
  }
}

const clusterOf = ({ loaders, modules }: Reach, kind: string): Cluster => ({
  kind,
  loaders,
  modules,
  size: sum(modules, ({ size }) => size),
  files: filesOf(modules),
})

const filesOf = (modules: readonly Module[]): number => (modules.some(({ isStyle }) => isStyle) ? 2 : 1)

/** The clusters with two of them merged; what these import has all their loaders now. */
function merged(clusters: readonly Cluster[], needs: Needs, a: Cluster, b: Cluster): Cluster[] {
  const both = clusterOf(
    { loaders: new Set([...a.loaders, ...b.loaders]), modules: [...a.modules, ...b.modules] },
    a.kind,
  )
  const needed = new Set(neededBy(needs, a, b))
  const others = clusters.filter((cluster) => cluster !== a && cluster !== b)
  return [
    ...others.map((cluster) =>
      needed.has(cluster)
        ? { ...cluster, loaders: new Set([...cluster.loaders, ...notServed(both.loaders, cluster)]) }
        : cluster,
    ),
    both,
  ]
}

const neededBy = (needs: Needs, a: Cluster, b: Cluster): Cluster[] =>
  [...new Set([...(needs.get(a) ?? []), ...(needs.get(b) ?? [])])].filter((cluster) => cluster !== a && cluster !== b)

/** Those of the loaders that have not got a cluster when they run. */
function notServed(loaders: Iterable<Loader>, cluster: Cluster): Loader[] {
  const ids = new Set([...cluster.loaders].map(({ id }) => id))
  return [...loaders].filter(({ id, entries }) => !ids.has(id) && ![...entries].every((entry) => ids.has(entry)))
}

/** Whether one of two clusters needs the other by way of a third: merged, they and the third would need each other. */
const makeCircle = (needs: Needs, a: Cluster, b: Cluster): boolean =>
  neededBy(needs, a, b).some((third) => needs.get(third)?.has(a) || needs.get(third)?.has(b))

function needsOf(clusters: readonly Cluster[]): Needs {
  const home = new Map(clusters.flatMap((cluster) => cluster.modules.map(({ id }) => [id, cluster] as const)))
  const direct = new Map(
    clusters.map((cluster) => [
      cluster,
      new Set(
        cluster.modules.flatMap(({ imports }) => imports.map((id) => home.get(id)).filter((one) => one !== undefined)),
      ),
    ]),
  )
  return new Map(
    clusters.map((cluster) => {
      const needed = new Set(direct.get(cluster))
      for (const one of needed) for (const next of direct.get(one) ?? []) needed.add(next)
      needed.delete(cluster)
      return [cluster, needed]
    }),
  )
}

/** A figure of the clusters, summed up for each loader. */
function totals(clusters: readonly Cluster[], of: (cluster: Cluster) => number): Map<Loader, number> {
  const total = new Map<Loader, number>()
  for (const cluster of clusters)
    for (const loader of cluster.loaders) total.set(loader, (total.get(loader) ?? 0) + of(cluster))
  return total
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]))

function sum<T>(all: Iterable<T>, of: (one: T) => number): number {
  let total = 0
  for (const one of all) total += of(one)
  return total
}
