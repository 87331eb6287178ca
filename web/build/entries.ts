import type { Plugin } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { areaOf, type PageName, pageNames } from '../site.ts'
import { citizenRoutes, staffRoutes } from './route-tables.ts'

const prefix = 'virtual:entry/'

/** A page in a language: it has one entry. */
export interface Entry {
  readonly locale: Locale
  readonly page: PageName
}

const all: readonly Entry[] = locales.flatMap((locale) => pageNames.map((page) => ({ locale, page })))

/** Input name → module id of every page in every language, e.g. `en/sign-up`. */
export const entries = Object.fromEntries(
  all.map(({ locale, page }) => [entryName(locale, page), prefix + entryName(locale, page)]),
)

/** Resolved module id of an entry → what it is the entry of. */
export const entryAt: ReadonlyMap<string, Entry> = new Map(
  all.map((entry) => [`\0${prefix}${entryName(entry.locale, entry.page)}`, entry]),
)

export function entryName(locale: Locale, page: PageName): string {
  return `${locale}/${page}`
}

/** The script of one page in one language: only that page's code and that language's texts. */
function entryCode(locale: string, page: string): string {
  const area = areaOf(page as PageName)
  return `
    import Page from '/pages/${area}/${page}/page.tsx'
    import texts from '/texts/${locale}/${area}/${page}.ts'
    import common from '/texts/${locale}/shared/common.ts'
    import { start } from '/start.tsx'
    start(Page, { locale: '${locale}', page: '${page}', texts, common })`
}

const tables: Readonly<Record<string, string>> = {
  'virtual:citizen-routes': `export const citizenRoutes = ${JSON.stringify(citizenRoutes)}`,
  'virtual:staff-routes': `export const staffRoutes = ${JSON.stringify(staffRoutes)}`,
}

/** Makes the entries, and the two tables of routes out of the contract. */
export function virtualModules(): Plugin {
  return {
    name: 'virtual-modules',
    resolveId: (id) => (id.startsWith(prefix) || id in tables ? `\0${id}` : undefined),
    load(id) {
      const table = tables[id.slice(1)]
      if (table) return table
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [locale = '', page = ''] = id.slice(prefix.length + 1).split('/')
      return entryCode(locale, page)
    },
  }
}
