import type { Plugin } from 'vite'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { renderDocument } from '../build/html-document.ts'
import { components, examplesPath } from './components.ts'

/** Adds a document for the index and for every component, in both languages, all with the one script. */
export function exampleDocuments(): Plugin {
  return {
    name: 'example-documents',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry)
      if (!entry) throw new Error('the examples have no script')
      const styles = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))
      const emit = (locale: Locale, name: string) =>
        this.emitFile({
          type: 'asset',
          fileName: `${locale === 'id' ? '' : `${locale}/`}${name && `${name}/`}index.html`,
          source: renderDocument({
            locale,
            title: name || 'Komponen',
            description: '',
            body: '',
            listed: false,
            script: examplesPath + entry.fileName,
            preloads: [],
            styles: styles.map((file) => examplesPath + file),
          }),
        })
      for (const locale of locales) for (const name of ['', ...components]) emit(locale, name)
    },
  }
}
