import { renderToString } from 'preact-render-to-string'
import type { Locale } from '../lambdas/contract/locale.ts'
import { areaOf, type PageName } from './site.ts'
import { App, type PageComponent, type PageTexts } from './start.tsx'
import type { CommonTexts } from './texts/id/shared/common.ts'

const components = import.meta.glob<PageComponent<PageTexts>>('./pages/*/*/page.tsx', {
  eager: true,
  import: 'default',
})
const texts = import.meta.glob<PageTexts>('./texts/*/*/*.ts', { eager: true, import: 'default' })

/**
 * Markup and head texts of one page, as it looks before any script runs.
 * @public called by the build
 */
export function renderPage(locale: Locale, page: PageName): { title: string; description: string; body: string } {
  const area = areaOf(page)
  const component = components[`./pages/${area}/${page}/page.tsx`]
  const pageTexts = texts[`./texts/${locale}/${area}/${page}.ts`]
  if (!component || !pageTexts) throw new Error(`${page} lacks its component or its ${locale} texts`)
  const common = texts[`./texts/${locale}/shared/common.ts`] as unknown as CommonTexts
  return {
    title: common.windowTitle(pageTexts.title),
    description: pageTexts.description,
    body: renderToString(<App Page={component} texts={pageTexts} locale={locale} page={page} common={common} />),
  }
}
