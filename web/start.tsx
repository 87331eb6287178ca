import { type ComponentType, hydrate } from 'preact'
import { PageContext, type PageEnvironment } from './hooks/page-context.ts'
import { saveEarlyInput } from './lib/early-input.ts'
import { registerServiceWorker } from './lib/register-service-worker.ts'
import { savedTickets } from './lib/saved-tickets.ts'
import { reloadOnAccountChange } from './lib/session.ts'
import './styles/base.css'

/** A page gets its own texts; what all pages share comes from the surroundings. */
export type PageComponent<Texts> = ComponentType<{ readonly t: Texts }>

export interface PageTexts {
  /** Name of the page, for the window's title. */
  readonly title: string
  /** One sentence for search engines. */
  readonly description: string
}

/** The tree that is prerendered and then hydrated; both must come from here to be equal. */
export function App<Texts>({
  Page,
  texts,
  ...environment
}: PageEnvironment & { Page: PageComponent<Texts>; texts: Texts }) {
  return (
    <PageContext.Provider value={environment}>
      <Page t={texts} />
    </PageContext.Provider>
  )
}

/**
 * Wakes the prerendered page.
 * @public called by the entries that the build makes
 */
export function start<Texts>(page: PageComponent<Texts>, rest: PageEnvironment & { texts: Texts }): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the document has no #app to hydrate')
  saveEarlyInput(root)
  reloadOnAccountChange()
  hydrate(<App Page={page} {...rest} />, root)
  // Looking is what removes the tickets whose day has passed.
  savedTickets()
  registerServiceWorker()
}
