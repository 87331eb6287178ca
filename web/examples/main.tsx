import { render } from 'preact'
import type { Locale } from '../../lambdas/contract/locale.ts'
import { PageContext } from '../hooks/page-context.ts'
import '../styles/base.css'
import en from '../texts/en/shared/common.ts'
import id from '../texts/id/shared/common.ts'
import { components } from './components.ts'
import type { ExamplesOf } from './example.ts'
import './examples.css'
import { ComponentPage } from './component-page.tsx'
import { Frame } from './frame.tsx'
import { Index } from './index-page.tsx'

const all = import.meta.glob<ExamplesOf>('../components/*/*.examples.tsx', { eager: true, import: 'default' })

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'id'
const name = components.find((one) => location.pathname.endsWith(`/${one}/`))
const examplesOf = (one: string) => {
  const found = all[`../components/${one}/${one}.examples.tsx`]
  if (!found) throw new Error(`${one} has no examples`)
  return found((indonesian, english) => (locale === 'id' ? indonesian : english))
}

function App() {
  return (
    // Components that ask for the page they are on are told one of the site's.
    <PageContext.Provider value={{ locale, page: 'help', common: locale === 'id' ? id : en }}>
      <Frame locale={locale} name={name}>
        {name ? (
          <ComponentPage name={name} {...examplesOf(name)} />
        ) : (
          <Index locale={locale} purposeOf={(one) => examplesOf(one).purpose} />
        )}
      </Frame>
    </PageContext.Provider>
  )
}

const root = document.getElementById('app')
if (!root) throw new Error('the document has no #app')
render(<App />, root)
