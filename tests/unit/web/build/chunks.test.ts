import { describe, expect, it } from 'vitest'
import { chunkNames } from '../../../../web/build/chunks.ts'
import { mergeClusters } from '../../../../web/build/clusters.ts'
import type { Entry } from '../../../../web/build/entries.ts'
import { type Graph, loadersOf, type Reach, reachesOf } from '../../../../web/build/reach.ts'

interface Drawn {
  readonly size?: number
  readonly imports?: string
  readonly lazy?: string
}

const words = (text = '') => text.split(' ').filter(Boolean)

/** A graph as it would be drawn: module → what it imports, each name once. */
const graphOf = (drawn: Record<string, Drawn>): Graph =>
  new Map(
    Object.entries(drawn).map(([id, { size = 1000, imports, lazy }]) => [
      id,
      { id, size, isStyle: id.endsWith('.css'), imports: words(imports), lazyImports: words(lazy) },
    ]),
  )

const idsOf = (all: Iterable<{ readonly id: string }>) => [...all].map(({ id }) => id).join(' ')
const table = (reaches: readonly Reach[]) =>
  Object.fromEntries(reaches.map(({ loaders, modules }) => [idsOf(modules), idsOf(loaders)]))

const reached = (drawn: Record<string, Drawn>, entries: string) => {
  const graph = graphOf(drawn)
  return reachesOf(graph, loadersOf(graph, words(entries)))
}

describe('reachesOf()', () => {
  it('puts modules together that the same entries reach, directly or not', () => {
    const drawn = {
      a: { imports: 'form' },
      b: { imports: 'form card' },
      form: { imports: 'field' },
      field: {},
      card: {},
    }
    expect(table(reached(drawn, 'a b'))).toEqual({ a: 'a', 'b card': 'b', 'form field': 'a b' })
  })

  it('leaves out what nobody loads, and survives circular imports', () => {
    const drawn = { a: { imports: 'x' }, x: { imports: 'y' }, y: { imports: 'x' }, unused: {} }
    expect(table(reached(drawn, 'a'))).toEqual({ 'a x y': 'a' })
  })

  it('counts a lazily loaded module as a loader, except of what its pages have loaded already', () => {
    const drawn = {
      a: { imports: 'form', lazy: 'calendar' },
      b: { imports: 'dates' },
      form: {},
      calendar: { imports: 'form dates grid' },
      dates: {},
      grid: {},
    }
    expect(table(reached(drawn, 'a b'))).toEqual({
      'a form': 'a',
      b: 'b',
      'calendar grid': 'calendar',
      dates: 'b calendar',
    })
  })
})

describe('mergeClusters()', () => {
  const drawn = (size: number) => ({
    a: { imports: 'card' },
    b: { imports: 'card list' },
    c: { imports: 'card list' },
    card: { size: 5000 },
    list: { size },
  })
  /** @param apart a module that is of another kind than all others */
  const merged = (all: Record<string, Drawn>, entries: string, apart = '') =>
    mergeClusters(
      reached(all, entries).filter(({ loaders }) => loaders.size > 1),
      ({ modules }) => String(modules.some(({ id }) => id === apart)),
      { request: () => 600, byte: () => 1 },
    ).map(({ modules }) => idsOf(modules))

  it('merges two clusters when the requests that it saves cost more than the unused bytes', () => {
    expect(merged(drawn(1000), 'a b c')).toEqual(['card list'])
    expect(merged(drawn(1300), 'a b c')).toEqual(['card', 'list'])
  })

  it('never merges clusters of different kinds', () => {
    expect(merged(drawn(1), 'a b c', 'list')).toEqual(['card', 'list'])
  })

  it('never makes two chunks that import each other', () => {
    const chain = {
      a: { imports: 'top' },
      b: { imports: 'top' },
      c: { imports: 'bottom' },
      top: { size: 1, imports: 'middle' },
      middle: { imports: 'bottom' },
      bottom: { size: 1 },
    }
    expect(merged({ ...chain, d: { imports: 'middle' } }, 'a b c d', 'middle')).toHaveLength(3)
    const direct = { ...chain, top: { size: 1, imports: 'bottom' } }
    expect(merged(direct, 'a b c')).toEqual(['top bottom'])
  })

  it('counts what a merged cluster imports among the bytes that nobody uses', () => {
    const heavy = (library: number) => ({
      a: { imports: 'card' },
      b: { imports: 'card list' },
      c: { imports: 'card list' },
      card: { size: 5000 },
      list: { size: 10, imports: 'library' },
      library: { size: library },
      d: { imports: 'library' },
    })
    expect(merged(heavy(400), 'a b c d', 'library')).toContain('card list')
    expect(merged(heavy(50_000), 'a b c d', 'library')).not.toContain('card list')
  })
})

describe('chunkNames()', () => {
  const site = new Map<string, Entry>(
    (['id', 'en'] as const).flatMap((locale) =>
      (['home', 'help', 'booking', 'manage', 'quotas'] as const).map((page) => [`${locale}/${page}`, { locale, page }]),
    ),
  )
  const pages: Record<string, string> = { home: '', help: '', booking: 'steps', manage: 'sheet', quotas: 'sheet' }
  const shared = {
    layout: { size: 20_000 },
    steps: { lazy: 'calendar' },
    sheet: {},
    calendar: { imports: 'grid' },
    grid: {},
  }
  const drawn: Record<string, Drawn> = { ...shared }
  for (const page of Object.keys(pages)) drawn[`${page}.tsx`] = { size: 9000, imports: `layout ${pages[page]}` }
  for (const [id, { locale, page }] of site) drawn[id] = { imports: `${page}.tsx ${locale}-texts` }
  for (const locale of ['id', 'en']) drawn[`${locale}-texts`] = {}
  const names = chunkNames(graphOf(drawn), site)

  it('names what all pages load, the common texts, and what one page or the staff loads', () => {
    expect(Object.fromEntries(names)).toMatchObject({
      layout: 'base',
      'id-texts': 'id',
      'en-texts': 'en',
      'home.tsx': 'home',
      'booking.tsx': 'booking',
      steps: 'booking',
    })
    expect(names.get('sheet')).toBe('staff')
  })

  it('leaves entries and lazily loaded modules with themselves', () => {
    for (const id of [...site.keys(), 'calendar', 'grid']) expect(names.get(id), id).toBeUndefined()
  })

  it('depends on no name of a folder or a file', () => {
    const renamed = (id: string) => (site.has(id) ? id : `moved/${[...id].reverse().join('')}`)
    const moved = graphOf(
      Object.fromEntries(
        Object.entries(drawn).map(([id, { size, imports, lazy }]) => [
          renamed(id),
          {
            size: size ?? 1000,
            imports: words(imports).map(renamed).join(' '),
            lazy: words(lazy).map(renamed).join(' '),
          },
        ]),
      ),
    )
    const again = chunkNames(moved, site)
    expect(new Map([...names].map(([id, name]) => [renamed(id), name]))).toEqual(again)
  })
})
