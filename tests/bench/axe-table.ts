import type { Browser } from 'playwright-core'
import { type Locale, locales } from '../../lambdas/contract/locale.ts'
import { chapters } from '../journeys/every-screen/index.ts'
import { pageNameOf, walkChapter } from '../journeys/every-screen/walk.ts'
import { axeFindings } from '../support/browser/axe.ts'
import { atWidths, citizensWidths, horizontalOverflow } from '../support/browser/widths.ts'

type Found = Record<Locale, number>

/**
 * Walks every screen at 390 px and prints what axe finds, at which width a screen would have to be scrolled sideways, and what
 * the page complained of: a line a page, with its states; what was found, below. A finding is a failure.
 */
export async function axeTable(browser: Browser, origin: string): Promise<void> {
  const screens = new Map<string, Found>()
  const lines: string[] = []
  for (const locale of locales)
    for (const chapter of Object.keys(chapters))
      await walkChapter(chapter, { browser, origin, locale }, async ({ page, complaints }, name) => {
        const found = [...(await axeFindings(page)), ...complaints]
        await atWidths(page, [390, ...citizensWidths], async (width) => {
          const more = await horizontalOverflow(page)
          if (more > 0) found.push(`${more} px wider than ${width} px`)
        })
        screens.set(name, { ...(screens.get(name) ?? { id: 0, en: 0 }), [locale]: found.length })
        lines.push(...found.map((line) => `${locale}, ${name}: ${line}`))
      })

  console.log('| page | states looked at | findings in Indonesian | in English |')
  console.log('| --- | --- | --: | --: |')
  const pages = Map.groupBy(screens, ([name]) => pageNameOf(name))
  for (const [page, states] of pages) {
    const names = states.map(([name]) => name.slice(page.length + 2) || 'as it opens')
    console.log(`| ${page} | ${names.join('; ')} | ${sum(states, 'id')} | ${sum(states, 'en')} |`)
  }
  const all = [...screens]
  console.log(`| ${pages.size} pages | ${all.length} states | ${sum(all, 'id')} | ${sum(all, 'en')} |`)
  for (const line of lines) console.log(`\n${line}`)
  if (lines.length > 0) process.exitCode = 1
}

const sum = (states: readonly (readonly [string, Found])[], locale: Locale): number =>
  states.reduce((total, [, found]) => total + found[locale], 0)
