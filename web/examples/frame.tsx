import type { ComponentChildren } from 'preact'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { Mark } from '../components/mark/mark.tsx'
import { usePageContext } from '../hooks/page-context.ts'
import { type ComponentName, examplesPath } from './components.ts'

/** Address of a component's page, or of the index. */
export const examplesHref = (locale: Locale, name?: ComponentName): string =>
  `${examplesPath}${locale === 'id' ? '' : `${locale}/`}${name ? `${name}/` : ''}`

/** Way home and the other language, above every page of examples. */
export function Frame({
  locale,
  name,
  children,
}: {
  locale: Locale
  name: ComponentName | undefined
  children: ComponentChildren
}) {
  const { common } = usePageContext()
  return (
    <>
      <header class="examples__head">
        <Mark />
        <nav aria-label={common.mainNavigation}>
          <a href={examplesHref(locale)}>{locale === 'id' ? 'Komponen' : 'Components'}</a>
        </nav>
        <nav aria-label={common.language.label}>
          {locales.map((other) => (
            <a
              key={other}
              href={examplesHref(other, name)}
              lang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              {common.language[other]}
            </a>
          ))}
        </nav>
      </header>
      <main class="examples">{children}</main>
    </>
  )
}
