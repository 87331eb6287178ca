import { type ComponentType, hydrate } from 'preact'
import { registerWorker } from './behaviour/register-worker.ts'
import { savedTickets } from './behaviour/ticket-shelf.ts'
import { saveTyped } from './behaviour/typed-early.ts'
import { type Surroundings, SurroundingsContext } from './context.ts'
import { watchAccount } from './session.ts'
import './styles/base.css'

/** A page gets its own texts; what all pages share comes from the surroundings. */
export type Page<Texts> = ComponentType<{ readonly t: Texts }>

export interface PageTexts {
  /** Name of the page, for the window's title. */
  readonly title: string
  /** One sentence for search engines. */
  readonly description: string
}

/** The tree that is prerendered and then hydrated; both must come from here to be equal. */
export function App<Texts>({ Page, texts, ...surroundings }: Surroundings & { Page: Page<Texts>; texts: Texts }) {
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <Page t={texts} />
    </SurroundingsContext.Provider>
  )
}

/**
 * Wakes the prerendered page.
 * @public called by the entries that the build makes
 */
export function start<Texts>(page: Page<Texts>, rest: Surroundings & { texts: Texts }): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the document has no #app to hydrate')
  saveTyped(root)
  watchAccount()
  hydrate(<App Page={page} {...rest} />, root)
  // Looking is what removes the tickets whose day has passed.
  savedTickets()
  registerWorker()
}
