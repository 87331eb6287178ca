import { expect } from 'vitest'
import { axeFindings } from './axe.ts'
import type { Screen } from './browser.ts'

/** axe finds nothing, and the page fits. */
export async function expectAccessible(screen: Screen, state: string): Promise<void> {
  expect(await axeFindings(screen.page), `axe, ${screen.locale}, ${state}`).toEqual([])
  await expectFits(screen, state)
}

/** The same of a page of the staff, which stands on a desk, and fits a tablet and a phone as well. */
export async function expectUsableByStaff(screen: Screen, state: string): Promise<void> {
  const { page } = screen
  await page.locator('.loading').waitFor({ state: 'detached' })
  await expectAccessible(screen, state)
  const desk = page.viewportSize()
  for (const [width, height] of [
    [768, 1024],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectFits(screen, `${state}, ${width} px`)
  }
  if (desk) await page.setViewportSize(desk)
}

/** Nothing is wider than the screen, and the page has not complained. */
export async function expectFits({ page, locale, complaints }: Screen, state: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond, `wider than the screen, ${locale}, ${state}`).toBeLessThanOrEqual(0)
  expect(complaints, `complaints, ${locale}, ${state}`).toEqual([])
}
