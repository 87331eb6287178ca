import type { Browser } from 'playwright-core'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { type BrowserScreen, openScreen } from '../../support/browser/screen.ts'
import { browserUser } from '../support/applicant.ts'
import type { InspectScreen } from './chapter.ts'
import { chapters } from './index.ts'

/** `log-in, wrong password` → `log-in` */
export const pageNameOf = (name: string): string => name.split(',')[0] ?? name

interface WalkOptions {
  readonly browser: Browser
  readonly origin: string
  readonly locale: Locale
  readonly width?: 390 | 1280
}

/** Each walk is other people: usernames and NIKs from here on, 20 a chapter. */
let number = 6000

/**
 * Walks one chapter at a browser of its own.
 * @param judge what is done with every screen, once nothing on it moves any more
 * @throws Error when two screens have one name, since one would hide the other
 */
export async function walkChapter(
  name: string,
  { browser, origin, locale, width = 390 }: WalkOptions,
  inspect: (screen: BrowserScreen, name: Parameters<InspectScreen>[0]) => Promise<void>,
): Promise<void> {
  const chapter = chapters[name]
  if (!chapter) throw new Error(`There is no chapter "${name}"; there are ${Object.keys(chapters).join(', ')}.`)
  const screen = await openScreen(browser, origin, { locale, width })
  const seen = new Set<string>()
  number += 20
  try {
    await chapter(browserUser(screen, origin), { origin, locale, number }, async (state) => {
      if (seen.has(state)) throw new Error(`two screens are called "${state}"`)
      seen.add(state)
      if (!state.endsWith(', loading')) await screen.page.locator('.loading').waitFor({ state: 'detached' })
      // Nothing is pointed at: a button's look under the mouse is no state of the page.
      await screen.page.mouse.move(0, 0)
      await inspect(screen, state)
    })
  } catch (error) {
    throw new Error(`${name}, ${locale}, ${width} px, after "${[...seen].at(-1)}"`, { cause: error })
  } finally {
    await screen.close()
  }
}
