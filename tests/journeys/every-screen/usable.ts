import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { pageNames } from '../../../web/site.ts'
import { expectAccessible, expectFits } from '../../support/browser/expect-accessible.ts'
import { staffPages } from '../../support/browser/pages.ts'
import { atWidths, citizensWidths } from '../../support/browser/widths.ts'
import { useBrowserFixture } from '../support/browser-fixture.ts'
import { chapters } from './index.ts'
import { pageNameOf, walkChapter } from './walk.ts'

/** Where most people go. `npm run bench:web` walks the rest of the English pages, with axe. */
const chaptersInEnglish = ['public pages', 'booking', 'own bookings']

/**
 * Each language has a file of its own, so that both are walked at the same time. The markup is one, so axe judges it once, in
 * Indonesian, where every chapter is walked; what may be too wide is the other's words.
 */
export function everyScreenIsUsable(locale: Locale): void {
  describe('Every screen in every state', () => {
    const fixture = useBrowserFixture()
    const seen = new Set<string>()

    it.each(locale === 'id' ? Object.keys(chapters) : chaptersInEnglish)(
      `can be used by everybody, and fits 320, 390 and 1280 px: %s (${locale})`,
      async (chapter) => {
        const { browser, origin } = fixture
        await walkChapter(chapter, { browser, origin, locale }, async (screen, name) => {
          seen.add(pageNameOf(name))
          if (locale === 'id') await expectAccessible(screen, name)
          else await expectFits(screen, name)
          await atWidths(screen.page, citizensWidths, (width) => expectFits(screen, `${name}, ${width} px`))
        })
      },
    )

    if (locale === 'en') return
    it('is met: no page is left out', () => {
      // The staff's pages are judged by their own journeys.
      const citizens = pageNames.filter((page) => !staffPages.includes(page))
      expect(citizens.filter((page) => !seen.has(page))).toEqual([])
    })
  })
}
