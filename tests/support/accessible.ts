import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Screen } from './browser.ts'

/** Every WCAG 2.2 A and AA rule and the best practices of axe: nothing may be found. */
export async function expectAccessible(screen: Screen, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: screen.page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  expect(found, `axe, ${screen.locale}, ${state}`).toEqual([])
  await expectFits(screen, state)
}

/** Nothing is wider than the screen, and the page has not complained. */
export async function expectFits({ page, locale, complaints }: Screen, state: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond, `wider than the screen, ${locale}, ${state}`).toBeLessThanOrEqual(0)
  expect(complaints, `complaints, ${locale}, ${state}`).toEqual([])
}
