import { renderToString } from 'preact-render-to-string'
import type { Locale } from '../lambdas/contract/locale.ts'
import type { PageName } from './site.ts'
import { App, type Page, type PageTexts } from './start.tsx'
import type { CommonTexts } from './texts/id/common.ts'

const components = import.meta.glob<Page<PageTexts>>('./pages/*/page.tsx', { eager: true, import: 'default' })
const texts = import.meta.glob<PageTexts>('./texts/*/*.ts', { eager: true, import: 'default' })

/**
 * Markup and head texts of one page, as it looks before any script runs.
 * @public called by the build
 */
export function renderPage(locale: Locale, page: PageName): { title: string; description: string; body: string } {
  const component = components[`./pages/${page}/page.tsx`]
  const pageTexts = texts[`./texts/${locale}/${page}.ts`]
  if (!component || !pageTexts) throw new Error(`${page} lacks its component or its ${locale} texts`)
  const common = texts[`./texts/${locale}/common.ts`] as unknown as CommonTexts
  return {
    title: common.windowTitle(pageTexts.title),
    description: pageTexts.description,
    body: renderToString(<App Page={component} texts={pageTexts} locale={locale} page={page} common={common} />),
  }
}
