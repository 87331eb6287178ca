import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../lambdas/contract/locale.ts'
import { pageNames } from '../../../web/site.ts'
import { expectAccessible, expectFits } from '../../support/accessible.ts'
import { staffPages } from '../../support/pages.ts'
import { useStage } from '../stage.ts'
import { chapters } from './index.ts'
import { pageOf, walkChapter } from './walk.ts'

/**
 * Each language has a file of its own, so that both are walked at the same time. The markup is one, so axe judges it once, in
 * Indonesian; `npm run bench:web` has it judge both.
 */
export function everyScreenIsUsable(locale: Locale): void {
  describe('Every screen in every state', () => {
    const stage = useStage()
    const seen = new Set<string>()
    // To wait and to fail look the same on every page, and their words are few.
    const walked = Object.keys(chapters).filter((chapter) => locale === 'id' || chapter !== 'waiting')

    it.each(walked)(
      `can be used by everybody, and fits 320, 390 and 1280 px: %s (${locale})`,
      async (chapter) => {
        const { browser, origin } = stage
        await walkChapter(chapter, { browser, origin, locale }, async (screen, name) => {
          seen.add(pageOf(name))
          if (locale === 'id') await expectAccessible(screen, name)
          else await expectFits(screen, name)
          for (const [width, height] of [
            [320, 640],
            [1280, 900],
          ] as const) {
            await screen.page.setViewportSize({ width, height })
            await expectFits(screen, `${name}, ${width} px`)
          }
          await screen.page.setViewportSize({ width: 390, height: 844 })
        })
      },
      90_000,
    )

    it('is met: no page is left out', () => {
      // The staff's pages are judged by their own journeys.
      const citizens = pageNames.filter((page) => !staffPages.includes(page))
      expect(citizens.filter((page) => !seen.has(page))).toEqual([])
    })
  })
}
