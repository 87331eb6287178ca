import { expect } from 'vitest'
import { axeFindings } from './axe.ts'
import type { BrowserScreen } from './screen.ts'
import { atWidths, horizontalOverflow, staffWidths } from './widths.ts'

/** axe finds nothing, and the page fits. */
export async function expectAccessible(screen: BrowserScreen, state: string): Promise<void> {
  expect(await axeFindings(screen.page), `axe, ${screen.locale}, ${state}`).toEqual([])
  await expectFits(screen, state)
}

/** The same of a page of the staff. */
export async function expectUsableByStaff(screen: BrowserScreen, state: string): Promise<void> {
  const { page } = screen
  await page.locator('.loading').waitFor({ state: 'detached' })
  await expectAccessible(screen, state)
  await atWidths(page, staffWidths, (width) => expectFits(screen, `${state}, ${width} px`))
}

/** Nothing is wider than the screen, and the page has not complained. */
export async function expectFits({ page, locale, complaints }: BrowserScreen, state: string): Promise<void> {
  expect(await horizontalOverflow(page), `wider than the screen, ${locale}, ${state}`).toBeLessThanOrEqual(0)
  expect(complaints, `complaints, ${locale}, ${state}`).toEqual([])
}
