import { expect } from 'vitest'
import { axeFindings } from './axe.ts'
import type { Screen } from './browser.ts'

/** axe finds nothing, and the page fits. */
export async function expectAccessible(screen: Screen, state: string): Promise<void> {
  expect(await axeFindings(screen.page), `axe, ${screen.locale}, ${state}`).toEqual([])
  await expectFits(screen, state)
}

/** Nothing is wider than the screen, and the page has not complained. */
export async function expectFits({ page, locale, complaints }: Screen, state: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond, `wider than the screen, ${locale}, ${state}`).toBeLessThanOrEqual(0)
  expect(complaints, `complaints, ${locale}, ${state}`).toEqual([])
}
