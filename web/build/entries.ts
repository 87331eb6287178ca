import type { Plugin } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { type PageName, pageNames } from '../site.ts'
import { wireRoutes } from './wire-routes.ts'

const prefix = 'virtual:entry/'

/** Input name → module id of every page in every language, e.g. `en/sign-up`. */
export const entries = Object.fromEntries(
  locales.flatMap((locale) => pageNames.map((page) => [entryName(locale, page), prefix + entryName(locale, page)])),
)

export function entryName(locale: Locale, page: PageName): string {
  return `${locale}/${page}`
}

/** The script of one page in one language: only that page's code and that language's texts. */
function entryCode(locale: string, page: string): string {
  return `
    import Page from '/pages/${page}/page.tsx'
    import texts from '/texts/${locale}/${page}.ts'
    import common from '/texts/${locale}/common.ts'
    import { start } from '/start.tsx'
    start(Page, { locale: '${locale}', page: '${page}', texts, common })`
}

/** Makes the entries, and `virtual:routes` out of the contract. */
export function virtualModules(): Plugin {
  return {
    name: 'virtual-modules',
    resolveId: (id) => (id.startsWith(prefix) || id === 'virtual:routes' ? `\0${id}` : undefined),
    load(id) {
      if (id === '\0virtual:routes') return `export const wireRoutes = ${JSON.stringify(wireRoutes)}`
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [locale = '', page = ''] = id.slice(prefix.length + 1).split('/')
      return entryCode(locale, page)
    },
  }
}
